; Inno Setup 6: an installer for one person, without an administrator. Not yet tried; see packaging/README.md.
;   iscc /DVersion=0.1.0 packaging\windows\openweek.iss
#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0
#endif

[Setup]
AppId={{6A9A1C0E-0F7B-4E0C-9B7D-3C2F1B5E7A41}
AppName=Openweek
AppVersion={#Version}
AppPublisher=Openweek contributors
DefaultDirName={autopf}\Openweek
DefaultGroupName=Openweek
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\resources\icons\openweek.ico
UninstallDisplayIcon={app}\openweek.exe
OutputDir=..\..\dist
OutputBaseFilename=openweek-{#Version}-windows-setup
Compression=lzma2
SolidCompression=yes
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "..\..\dist\openweek\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; Files of an older version must not be mixed with ours.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Openweek"; Filename: "{app}\openweek.exe"; AppUserModelID: "openweek"
Name: "{autodesktop}\Openweek"; Filename: "{app}\openweek.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\openweek"; ValueType: string; ValueData: "URL:Openweek"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\openweek"; ValueType: string; ValueName: "URL Protocol"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\openweek\shell\open\command"; ValueType: string; \
  ValueData: """{app}\openweek.exe"" ""%1"""

[Run]
Filename: "{app}\openweek.exe"; Description: "{cm:LaunchProgram,Openweek}"; Flags: postinstall nowait skipifsilent

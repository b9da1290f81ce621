<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Openweek</source>
        <translation>Über Openweek</translation>
    </message>
    <message>
        <source>Time zone rules</source>
        <translation>Zeitzonenregeln</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <source>One week of every scheduling account you have.</source>
        <translation>Eine Wochenansicht für alle Ihre Terminkonten.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Apache-2.0; Qt is used under the LGPL</source>
        <translation>Apache-2.0; Qt wird unter der LGPL verwendet</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>Zu&amp;rücksetzen…</translation>
    </message>
    <message>
        <source>Keys and tokens are in the keyring of this computer, never in this folder.</source>
        <translation>Schlüssel und Token liegen im Schlüsselbund dieses Computers, nie in diesem Ordner.</translation>
    </message>
    <message>
        <source>No file manager here: the path is copied</source>
        <translation>Hier gibt es keinen Dateimanager: Der Pfad ist kopiert</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>What should Openweek forget on this computer?</source>
        <translation>Was soll Openweek auf diesem Computer vergessen?</translation>
    </message>
    <message>
        <source>Settings: zone, theme, rulers and the like begin anew; accounts and blocks stay.

Everything: the accounts, their keys in the keyring, and all that is known of blocks go as well. Blocks at the services stay there, and can no longer be undone from here.</source>
        <translation>Einstellungen: Zeitzone, Design, Zeitskalen und Ähnliches beginnen neu; Konten und Sperrzeiten bleiben.

Alles: Auch die Konten, ihre Schlüssel im Schlüsselbund und alles, was über Sperrzeiten bekannt ist, werden gelöscht. Sperrzeiten bei den Diensten bleiben dort und lassen sich von hier aus nicht mehr rückgängig machen.</translation>
    </message>
    <message>
        <source>Forget &amp;settings</source>
        <translation>&amp;Einstellungen vergessen</translation>
    </message>
    <message>
        <source>Forget &amp;everything</source>
        <translation>&amp;Alles vergessen</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Which service holds the calendars?</source>
        <translation>Welcher Dienst führt die Kalender?</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Dienst wird gefragt…</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>liegt im Schlüsselbund</translation>
    </message>
    <message>
        <source>kept in the keyring; empty leaves it as it is</source>
        <translation>liegt im Schlüsselbund; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show {label}</source>
        <translation>{label} anzeigen</translation>
    </message>
    <message>
        <source>kept for this session; empty leaves it as it is</source>
        <translation>gilt für diese Sitzung; leer lassen, um es zu behalten</translation>
    </message>
    <message>
        <source>kept for this session only: no keyring here</source>
        <translation>gilt nur für diese Sitzung: kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht festgelegt</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Load list</source>
        <translation>Liste laden</translation>
    </message>
    <message>
        <source>Load what {label} can be</source>
        <translation>Mögliche Werte laden: {label}</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>AccountFlow</name>
    <message>
        <source>Remove {title}?</source>
        <translation>{title} entfernen?</translation>
    </message>
    <message>
        <source>Its token is deleted here; its calendars leave the week. Blocks at the service stay.</source>
        <translation>Das Token wird hier gelöscht; die Kalender verschwinden aus der Woche. Sperrzeiten beim Dienst bleiben.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source> · rights: {names}</source>
        <translation> · Rechte: {names}</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Angemeldet als {name}</translation>
    </message>
    <message>
        <source>No keyring here: the token is kept for this session only.</source>
        <translation>Hier gibt es keinen Schlüsselbund: Das Token gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>Removed {title}; blocks at the service stay</source>
        <translation>{title} entfernt; Sperrzeiten beim Dienst bleiben</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Entfernen…</translation>
    </message>
    <message>
        <source>Menu of {account}</source>
        <translation>Menü von {account}</translation>
    </message>
    <message>
        <source>Refresh, edit, remove</source>
        <translation>Aktualisieren, bearbeiten, entfernen</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>wird geladen…</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Block</source>
        <translation>Sperrzeit</translation>
    </message>
    <message>
        <source>Block’s title</source>
        <translation>Titel der Sperrzeit</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>F2 renames it</source>
        <translation>Umbenennen mit F2</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Ver&amp;lauf</translation>
    </message>
</context>
<context>
    <name>BlockFlow</name>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>cannot be blocked</source>
        <translation>kann nicht gesperrt werden</translation>
    </message>
    <message>
        <source>Blocked {when}</source>
        <translation>Gesperrt: {when}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>blocks {whom}</source>
        <translation>sperrt {whom}</translation>
    </message>
    <message>
        <source>{caution} on {days}</source>
        <translation>{caution} am {days}</translation>
    </message>
    <message>
        <source>not reachable now; the block will wait</source>
        <translation>zurzeit nicht erreichbar; die Sperrzeit wartet</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>Lies over a booking: {titles}</source>
        <translation>Liegt über einer Buchung: {titles}</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Diese Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Part of this time has passed.</source>
        <translation>Ein Teil dieser Zeit ist vorbei.</translation>
    </message>
    <message>
        <source>Copied to {when}</source>
        <translation>Kopiert auf {when}</translation>
    </message>
    <message>
        <source>Choose a block first: Tab goes from one to the next.</source>
        <translation>Erst eine Sperrzeit wählen: Tab führt von einer zur nächsten.</translation>
    </message>
    <message>
        <source>{calendar}: {why}</source>
        <translation>{calendar}: {why}</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot take a block back.</source>
        <translation>{calendars}: Der Dienst kann Sperrzeiten nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot move or rename a block.</source>
        <translation>{calendars}: Der Dienst kann Sperrzeiten nicht verschieben oder umbenennen.</translation>
    </message>
    <message>
        <source>Now {when}</source>
        <translation>Jetzt {when}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
</context>
<context>
    <name>BlockLine</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard {title}</source>
        <translation>{title} verwerfen</translation>
    </message>
</context>
<context>
    <name>BlockPopover</name>
    <message>
        <source>Block time</source>
        <translation>Zeit sperren</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>A&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Block 1 calendar</source>
        <translation>1 Kalender &amp;sperren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %n calendars</source>
        <translation>
            <numerusform>%n Kalender &amp;sperren</numerusform>
            <numerusform>%n Kalender &amp;sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nichts gewählt</translation>
    </message>
</context>
<context>
    <name>ConnectCard</name>
    <message>
        <source>Connect HighLevel, Cal.com or LeadSquared</source>
        <translation>HighLevel, Cal.com oder LeadSquared verbinden</translation>
    </message>
    <message>
        <source>Their open slots appear in this week, beside your own hours.</source>
        <translation>Die freien Zeiten erscheinen in dieser Woche neben Ihren eigenen.</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Konto verbinden</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something in Openweek failed</source>
        <translation>In Openweek ist ein Fehler aufgetreten</translation>
    </message>
    <message>
        <source>Re&amp;port, without keys, names and titles:</source>
        <translation>Be&amp;richt, ohne Schlüssel, Namen und Titel:</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>Bericht &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Neu starten</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>This desktop has no tray: closing ends Openweek.</source>
        <translation>Dieser Desktop hat keinen Infobereich: Schließen beendet Openweek.</translation>
    </message>
    <message>
        <source>The desktop&apos;s start folder cannot be written.</source>
        <translation>Der Autostart-Ordner des Desktops ist nicht beschreibbar.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Name of this account</source>
        <translation>Name dieses Kontos</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>&amp;Weitere Einstellungen</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>The account needs a name</source>
        <translation>Das Konto braucht einen Namen</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>{label} fehlt</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (optional)</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to a date</source>
        <translation>Zu Datum gehen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>thu, 24.11., 24 nov, +3w, week 48</source>
        <translation>Do, 24.11., 24. Nov, +3w, KW 48</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>next</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>nächste|nächster|nächsten|nächstes|kommende|kommender|kommenden|kommendes</translation>
    </message>
    <message>
        <source>last</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>letzte|letzter|letzten|letztes|vorige|voriger|vorigen|voriges</translation>
    </message>
    <message>
        <source>week</source>
        <comment>before a number; several forms are parted by |</comment>
        <translation>Woche|Wochen|KW|Wo</translation>
    </message>
    <message>
        <source>Out of range: there are weeks from {first} to {last}.</source>
        <translation>Zu weit weg: Wochen gibt es von {first} bis {last}.</translation>
    </message>
    <message>
        <source>Not a date. Try 24 Nov, next thu, +2w or week 48.</source>
        <translation>Kein Datum. Versuchen Sie 24. Nov, nächsten Do, +2w oder KW 48.</translation>
    </message>
    <message>
        <source>A date, a weekday, a week’s number, or how far from today</source>
        <translation>Ein Datum, ein Wochentag, eine Kalenderwoche oder der Abstand zu heute</translation>
    </message>
    <message>
        <source>{day} · week {number}</source>
        <translation>{day} · KW {number}</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>An action, an account, a calendar or a city</source>
        <translation>Eine Aktion, ein Konto, ein Kalender oder eine Stadt</translation>
    </message>
</context>
<context>
    <name>PrefFlow</name>
    <message>
        <source>A city, a region or an IANA name</source>
        <translation>Eine Stadt, eine Region oder ein IANA-Name</translation>
    </message>
</context>
<context>
    <name>RulerPanel</name>
    <message>
        <source>Rulers</source>
        <translation>Zeitskalen</translation>
    </message>
    <message>
        <source>Rulers, from the outside in</source>
        <translation>Zeitskalen, von außen nach innen</translation>
    </message>
    <message>
        <source>&amp;Add a time zone…</source>
        <translation>Zeitzone &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>{city}, the week’s own, is always there.</source>
        <translation>{city}, die Zeitzone der Woche, ist immer da.</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Name of {city}</source>
        <translation>Name für {city}</translation>
    </message>
    <message>
        <source>Move {city} outwards</source>
        <translation>{city} nach außen rücken</translation>
    </message>
    <message>
        <source>Move {city} inwards</source>
        <translation>{city} nach innen rücken</translation>
    </message>
    <message>
        <source>Remove {city}</source>
        <translation>{city} entfernen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Wirkt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>&amp;Weniger Bewegung</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Cl&amp;ock</source>
        <translation>&amp;Uhr</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Sperren</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>A &amp;drag snaps to</source>
        <translation>&amp;Raster beim Ziehen</translation>
    </message>
    <message>
        <source>&amp;Block at once, without asking</source>
        <translation>S&amp;ofort sperren, ohne Rückfrage</translation>
    </message>
    <message>
        <source>Except over bookings, or where opening hours would change.</source>
        <translation>Außer über Buchungen oder wenn sich Öffnungszeiten ändern würden.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Single letters and di&amp;gits are keys</source>
        <translation>Ein&amp;zelne Buchstaben und Ziffern als Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Notify when a block is refused or an account needs you</source>
        <translation>&amp;Melden, wenn eine Sperrzeit abgelehnt wird oder ein Konto Sie braucht</translation>
    </message>
    <message>
        <source>An icon in the tra&amp;y; closing the window keeps it there</source>
        <translation>Symbol im &amp;Infobereich; es bleibt, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Start with the d&amp;esktop</source>
        <translation>&amp;Beim Anmelden starten</translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message>
        <source>Copied the selected time</source>
        <translation>Ausgewählte Zeit kopiert</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n open times</source>
        <translation>
            <numerusform>%n freie Zeit kopiert</numerusform>
            <numerusform>%n freie Zeiten kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open here; that was copied</source>
        <translation>Hier ist nichts frei; das wurde kopiert</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} gespeichert</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Accounts and calendars</source>
        <translation>Konten und Kalender</translation>
    </message>
    <message>
        <source>+ &amp;Add account</source>
        <translation>+ Konto &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Blocks on their way</source>
        <translation>Sperrzeiten unterwegs</translation>
    </message>
    <message>
        <source>Blocks that need a look</source>
        <translation>Sperrzeiten, die einen Blick brauchen</translation>
    </message>
</context>
<context>
    <name>SpanEdit</name>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <comment>an end time follows</comment>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>“{text}” is no time. Try 10:30 or 24 Nov 10:30.</source>
        <translation>„{text}“ ist keine Zeit. Versuchen Sie 10:30 oder 24. Nov 10:30.</translation>
    </message>
    <message>
        <source>{text} does not exist on that day: the clocks in {city} jump over it.</source>
        <translation>{text} gibt es an diesem Tag nicht: Die Uhren in {city} überspringen diese Zeit.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>Das Ende liegt vor dem Beginn.</translation>
    </message>
</context>
<context>
    <name>SwatchBox</name>
    <message>
        <source>Hide this calendar</source>
        <translation>Diesen Kalender ausblenden</translation>
    </message>
    <message>
        <source>Show this calendar</source>
        <translation>Diesen Kalender einblenden</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Openweek ended unexpectedly last time. Your blocks are all here.</source>
        <translation>Openweek wurde zuletzt unerwartet beendet. Ihre Sperrzeiten sind alle da.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Something here failed; the rest goes on. Nothing you blocked is lost.</source>
        <translation>Hier ist ein Fehler aufgetreten; alles andere läuft weiter. Keine Ihrer Sperrzeiten ist verloren.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Blocks are no longer sent and the week is no longer kept fresh. A restart helps.</source>
        <translation>Sperrzeiten werden nicht mehr gesendet und die Woche nicht mehr aktualisiert. Ein Neustart hilft.</translation>
    </message>
    <message>
        <source>One thing did not work; the rest of the window goes on.</source>
        <translation>Etwas hat nicht funktioniert; der Rest des Fensters läuft weiter.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Zu heute gehen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open in any</source>
        <translation>Frei in einem</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>in allen</translation>
    </message>
    <message>
        <source>Open in all</source>
        <translation>Frei in allen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Block time</source>
        <translation>Zeit &amp;sperren</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>KW {number}</translation>
    </message>
    <message>
        <source>{least}+ of {all}</source>
        <translation>{least}+ von {all}</translation>
    </message>
    <message>
        <source>Open in at least {least}; press again for more</source>
        <translation>Frei in mindestens {least}; erneut drücken für mehr</translation>
    </message>
    <message>
        <source>Open in at least {least} of {all}</source>
        <translation>Frei in mindestens {least} von {all}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Openweek</source>
        <translation>&amp;Openweek öffnen</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>Zeit &amp;sperren…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>No block ahead</source>
        <translation>Keine Sperrzeit in Sicht</translation>
    </message>
    <message>
        <source>&amp;Next block: {when}, {title}</source>
        <translation>&amp;Nächste Sperrzeit: {when}, {title}</translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>The service still offers this time.</source>
        <translation>Der Dienst bietet diese Zeit noch an.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>The clock changes: this day has %1 hours</source>
        <translation>Zeitumstellung: Dieser Tag hat %1 Stunden</translation>
    </message>
    <message>
        <source>From %1 on %2 is %3 from %4</source>
        <translation>Ab %1: %2 %3 gegenüber %4</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>(clock change inside)</source>
        <translation>(mit Zeitumstellung)</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>waiting for network</source>
        <translation>wartet auf Netz</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>wird geprüft</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>1 block on the way</source>
        <translation>1 Sperrzeit unterwegs</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks on the way</source>
        <translation>
            <numerusform>%n Sperrzeit unterwegs</numerusform>
            <numerusform>%n Sperrzeiten unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>1 block refused</source>
        <translation>1 Sperrzeit abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks refused</source>
        <translation>
            <numerusform>%n Sperrzeit abgelehnt</numerusform>
            <numerusform>%n Sperrzeiten abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>No program here opens folders. Everything is kept in {path}</source>
        <translation>Hier öffnet kein Programm Ordner. Alles liegt in {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>ZoneBox</name>
    <message>
        <source>Time zone: {zone}</source>
        <translation>Zeitzone: {zone}</translation>
    </message>
</context>
<context>
    <name>ZonePopup</name>
    <message>
        <source>Choose a time zone</source>
        <translation>Zeitzone wählen</translation>
    </message>
    <message>
        <source>City, region, CET or +5:45</source>
        <translation>Stadt, Region, CET oder +5:45</translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation>Zeitzonen durchsuchen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>No zone matches. Try a large city nearby, or an offset: +5:45</source>
        <translation>Keine Zeitzone passt. Versuchen Sie eine große Stadt in der Nähe oder einen Abstand: +5:45</translation>
    </message>
</context>
<context>
    <name>_Licences</name>
    <message>
        <source>Works inside Openweek</source>
        <translation>Bestandteile von Openweek</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go to a dat&amp;e…</source>
        <translation>Zu Datum &amp;gehen…</translation>
    </message>
    <message>
        <source>Time &amp;zone…</source>
        <translation>Zeit&amp;zone…</translation>
    </message>
    <message>
        <source>Ru&amp;lers…</source>
        <translation>Zeitska&amp;len…</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>Zeit &amp;sperren…</translation>
    </message>
    <message>
        <source>Rena&amp;me the block…</source>
        <translation>Sperrzeit &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy times</source>
        <translation>&amp;Freie Zeiten kopieren</translation>
    </message>
    <message>
        <source>Copy times for anot&amp;her zone…</source>
        <translation>Freie Zeiten in anderer Zeitzone kop&amp;ieren…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>A&amp;ktualisieren</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>Shade where any is open</source>
        <translation>Schattieren, wo ein Kalender frei ist</translation>
    </message>
    <message>
        <source>Shade where several are open</source>
        <translation>Schattieren, wo mehrere frei sind</translation>
    </message>
    <message>
        <source>Shade where all are open</source>
        <translation>Schattieren, wo alle frei sind</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Design des Systems</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Design</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Design</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>Alles d&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Sett&amp;ings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>K&amp;onto hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>Date&amp;nordner öffnen</translation>
    </message>
    <message>
        <source>About Openweek</source>
        <translation>Über Openweek</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>Cursor bewegen</translation>
    </message>
    <message>
        <source>To the day’s ends</source>
        <translation>Zu Anfang oder Ende des Tages</translation>
    </message>
    <message>
        <source>To the week’s ends</source>
        <translation>Zu Anfang oder Ende der Woche</translation>
    </message>
    <message>
        <source>Next block or run</source>
        <translation>Nächste Sperrzeit oder freie Zeit</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Bereich des Fensters</translation>
    </message>
    <message>
        <source>Block the time, or open a block</source>
        <translation>Zeit sperren oder Sperrzeit öffnen</translation>
    </message>
    <message>
        <source>Select time; move a block’s end</source>
        <translation>Zeit auswählen; Ende einer Sperrzeit verschieben</translation>
    </message>
    <message>
        <source>Move a block’s start</source>
        <translation>Beginn einer Sperrzeit verschieben</translation>
    </message>
    <message>
        <source>Move a block</source>
        <translation>Sperrzeit verschieben</translation>
    </message>
    <message>
        <source>Duplicate a block</source>
        <translation>Sperrzeit duplizieren</translation>
    </message>
    <message>
        <source>Remove a block</source>
        <translation>Sperrzeit entfernen</translation>
    </message>
    <message>
        <source>Menu of this place</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Drop what was begun</source>
        <translation>Begonnenes abbrechen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>In the week</source>
        <translation>In der Woche</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Sperrzeiten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Openweek cannot read its file.</source>
        <translation>Openweek kann seine Datei nicht lesen.</translation>
    </message>
    <message>
        <source>Keep it aside and start fresh</source>
        <translation>Datei beiseitelegen und neu beginnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Your own working hours, kept on this computer</source>
        <translation>Ihre eigene Arbeitszeit, auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The zone your hours are in; this computer&apos;s if empty.</source>
        <translation>Die Zeitzone Ihrer Arbeitszeit; leer für die dieses Computers.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Slot length (minutes)</source>
        <translation>Länge eines Zeitfensters (Minuten)</translation>
    </message>
    <message>
        <source>Regular busy times</source>
        <translation>Regelmäßig belegte Zeiten</translation>
    </message>
    <message>
        <source>Times inside your hours that are always taken.</source>
        <translation>Zeiten innerhalb Ihrer Arbeitszeit, die immer belegt sind.</translation>
    </message>
    <message>
        <source>Calendars and team members of a HighLevel location</source>
        <translation>Kalender und Teammitglieder eines HighLevel-Standorts</translation>
    </message>
    <message>
        <source>Private integration token</source>
        <translation>Token der privaten Integration</translation>
    </message>
    <message>
        <source>Sub-account settings, Private Integrations; rights: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</source>
        <translation>Einstellungen des Sub-Accounts, Private Integrations; Rechte: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</translation>
    </message>
    <message>
        <source>Location id</source>
        <translation>Standort-ID</translation>
    </message>
    <message>
        <source>Sub-account settings, Business Profile; also in the address bar.</source>
        <translation>Einstellungen des Sub-Accounts, Business Profile; auch in der Adresszeile.</translation>
    </message>
    <message>
        <source>Only these groups</source>
        <translation>Nur diese Gruppen</translation>
    </message>
    <message>
        <source>Calendar groups to show; empty for all.</source>
        <translation>Kalendergruppen, die gezeigt werden; leer für alle.</translation>
    </message>
    <message>
        <source>Only these team members</source>
        <translation>Nur diese Teammitglieder</translation>
    </message>
    <message>
        <source>Of team calendars, show and block these members only; empty for all.</source>
        <translation>In Teamkalendern nur diese Mitglieder zeigen und sperren; leer für alle.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse des Dienstes</translation>
    </message>
    <message>
        <source>Event types of a Cal.com page, hosted or your own</source>
        <translation>Termintypen einer Cal.com-Seite, gehostet oder auf eigenem Server</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Cal.com settings, Developer, API keys.</source>
        <translation>Cal.com-Einstellungen, Entwickler, API-Schlüssel.</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Termintyp</translation>
    </message>
    <message>
        <source>The number in the address of the event type; empty for all of them.</source>
        <translation>Die Zahl in der Adresse des Termintyps; leer für alle.</translation>
    </message>
    <message>
        <source>all of mine</source>
        <translation>alle eigenen</translation>
    </message>
    <message>
        <source>Block by</source>
        <translation>Sperren durch</translation>
    </message>
    <message>
        <source>Cal.com has no call to block time; this stands in for it.</source>
        <translation>Cal.com bietet keinen Aufruf zum Sperren; dies tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>changing the schedule&apos;s hours on that date</source>
        <translation>Ändern der Zeiten im Zeitplan an diesem Tag</translation>
    </message>
    <message>
        <source>an event in a connected Google calendar</source>
        <translation>ein Ereignis in einem verbundenen Google-Kalender</translation>
    </message>
    <message>
        <source>out of office, whole days only</source>
        <translation>Abwesenheit, nur ganze Tage</translation>
    </message>
    <message>
        <source>holding an offered slot for some minutes</source>
        <translation>Reservieren eines angebotenen Zeitfensters für einige Minuten</translation>
    </message>
    <message>
        <source>Event type&apos;s name in its address</source>
        <translation>Name des Termintyps in seiner Adresse</translation>
    </message>
    <message>
        <source>Whose event type</source>
        <translation>Wessen Termintyp</translation>
    </message>
    <message>
        <source>With the name in its address.</source>
        <translation>Zusammen mit dem Namen in seiner Adresse.</translation>
    </message>
    <message>
        <source>Which team&apos;s event type</source>
        <translation>Termintyp welches Teams</translation>
    </message>
    <message>
        <source>With the name in its address, instead of a user.</source>
        <translation>Zusammen mit dem Namen in seiner Adresse, statt eines Benutzers.</translation>
    </message>
    <message>
        <source>Organisation of user or team</source>
        <translation>Organisation von Benutzer oder Team</translation>
    </message>
    <message>
        <source>Several people together</source>
        <translation>Mehrere Personen gemeinsam</translation>
    </message>
    <message>
        <source>Two or more user names: the times at which all of them are free.</source>
        <translation>Zwei oder mehr Benutzernamen: die Zeiten, zu denen alle frei sind.</translation>
    </message>
    <message>
        <source>Length (minutes)</source>
        <translation>Dauer (Minuten)</translation>
    </message>
    <message>
        <source>Only for event types with several lengths, and for several people together.</source>
        <translation>Nur für Termintypen mit mehreren Längen und für mehrere Personen gemeinsam.</translation>
    </message>
    <message>
        <source>https://api.cal.eu for the EU, or your own server.</source>
        <translation>https://api.cal.eu für die EU oder Ihr eigener Server.</translation>
    </message>
    <message>
        <source>Sales users and their free windows</source>
        <translation>Vertriebsbenutzer und ihre freien Zeiten</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Zugriffsschlüssel</translation>
    </message>
    <message>
        <source>My Account, Settings, API and Webhooks.</source>
        <translation>My Account, Settings, API and Webhooks.</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Geheimer Schlüssel</translation>
    </message>
    <message>
        <source>Users (e-mail)</source>
        <translation>Benutzer (E-Mail)</translation>
    </message>
    <message>
        <source>Comma separated; empty for every active user.</source>
        <translation>Durch Kommas getrennt; leer für alle aktiven Benutzer.</translation>
    </message>
    <message>
        <source>every active user</source>
        <translation>alle aktiven Benutzer</translation>
    </message>
    <message>
        <source>Block with appointments of type</source>
        <translation>Sperren mit Terminen der Art</translation>
    </message>
    <message>
        <source>Name or id of an appointment type with Allow Conflicts off; others leave the time bookable.</source>
        <translation>Name oder ID einer Terminart, bei der Allow Conflicts aus ist; bei anderen bleibt die Zeit buchbar.</translation>
    </message>
    <message>
        <source>the first that allows no conflicts</source>
        <translation>die erste, die keine Konflikte erlaubt</translation>
    </message>
    <message>
        <source>Working times are in</source>
        <translation>Arbeitszeiten gelten in</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Ermitteln</translation>
    </message>
    <message>
        <source>the work-day template&apos;s zone</source>
        <translation>der Zeitzone der Arbeitstagsvorlage</translation>
    </message>
    <message>
        <source>the user&apos;s zone</source>
        <translation>der Zeitzone des Benutzers</translation>
    </message>
    <message>
        <source>Offer slots where conflicts are allowed</source>
        <translation>Zeiten anbieten, in denen Konflikte erlaubt sind</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes (ja) oder no (nein)</translation>
    </message>
    <message>
        <source>The API host of your region, such as https://api-in21.leadsquared.com; empty to find it out.</source>
        <translation>Der API-Host Ihrer Region, etwa https://api-in21.leadsquared.com; leer, um ihn zu ermitteln.</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>{label} fehlt</translation>
    </message>
    <message>
        <source>already here as {account}</source>
        <translation>schon vorhanden als {account}</translation>
    </message>
    <message>
        <source>{label} cannot be {value}; it is one of: {names}</source>
        <translation>{label} kann nicht {value} sein; möglich ist: {names}</translation>
    </message>
    <message>
        <source>{text} is not an address that starts with https://</source>
        <translation>{text} ist keine Adresse, die mit https:// beginnt</translation>
    </message>
    <message>
        <source>an address has no sign-in, query or fragment; tokens have their own field</source>
        <translation>eine Adresse hat keine Anmeldung, keine Abfrage und kein Fragment; Token haben ein eigenes Feld</translation>
    </message>
    <message>
        <source>http://{host} would send the token unprotected; use https:// (http:// is for this computer)</source>
        <translation>http://{host} würde das Token ungeschützt senden; verwenden Sie https:// (http:// ist für diesen Computer)</translation>
    </message>
    <message>
        <source>there is no time zone {name}</source>
        <translation>es gibt keine Zeitzone {name}</translation>
    </message>
    <message>
        <source>did you mean {name}?</source>
        <translation>meinten Sie {name}?</translation>
    </message>
    <message>
        <source>cannot read {entry}; write for example Mon-Fri 09:00-17:00</source>
        <translation>{entry} ist nicht lesbar; schreiben Sie zum Beispiel Mon-Fri 09:00-17:00</translation>
    </message>
    <message>
        <source>a slot is 1 to 1440 minutes long, not {length}</source>
        <translation>ein Zeitfenster ist 1 bis 1440 Minuten lang, nicht {length}</translation>
    </message>
    <message>
        <source>a duration is 1 to 1440 minutes, not {text}</source>
        <translation>eine Dauer beträgt 1 bis 1440 Minuten, nicht {text}</translation>
    </message>
    <message>
        <source>an event type id is a number, not {number}</source>
        <translation>die ID eines Termintyps ist eine Zahl, nicht {number}</translation>
    </message>
    <message>
        <source>event_type_id says all; leave this empty</source>
        <translation>event_type_id steht für alle; lassen Sie dies leer</translation>
    </message>
    <message>
        <source>usernames asks for several people together; leave this empty</source>
        <translation>usernames fragt nach mehreren Personen gemeinsam; lassen Sie dies leer</translation>
    </message>
    <message>
        <source>usernames takes two or more different names</source>
        <translation>usernames braucht zwei oder mehr verschiedene Namen</translation>
    </message>
    <message>
        <source>an event type is a user&apos;s or a team&apos;s; leave one of them empty</source>
        <translation>ein Termintyp gehört einem Benutzer oder einem Team; lassen Sie eines davon leer</translation>
    </message>
    <message>
        <source>event_type_slug needs the username or team_slug it belongs to</source>
        <translation>event_type_slug braucht dazu username oder team_slug</translation>
    </message>
    <message>
        <source>the name of the event type in its address is missing</source>
        <translation>der Name des Termintyps in seiner Adresse fehlt</translation>
    </message>
    <message>
        <source>organization_slug goes with an event type of a user or team, or with usernames</source>
        <translation>organization_slug gehört zu einem Termintyp von Benutzer oder Team oder zu usernames</translation>
    </message>
    <message>
        <source>include_allowed_conflicts is yes or no, not {text}</source>
        <translation>include_allowed_conflicts ist yes oder no, nicht {text}</translation>
    </message>
    <message>
        <source>{calendar}, on this computer only</source>
        <translation>{calendar}, nur auf diesem Computer</translation>
    </message>
    <message>
        <source>{calendar}, this calendar only</source>
        <translation>{calendar}, nur diesen Kalender</translation>
    </message>
    <message>
        <source>{people}, in all HighLevel calendars</source>
        <translation>{people}, in allen HighLevel-Kalendern</translation>
    </message>
    <message>
        <source>{person} in LeadSquared</source>
        <translation>{person} in LeadSquared</translation>
    </message>
    <message>
        <source>{calendars}: all on {schedule}</source>
        <translation>{calendars}: alle nach {schedule}</translation>
    </message>
    <message>
        <source>schedule “{name}”</source>
        <translation>Zeitplan „{name}“</translation>
    </message>
    <message>
        <source>changes the opening hours of {schedule}</source>
        <translation>ändert die Öffnungszeiten in {schedule}</translation>
    </message>
    <message>
        <source>{calendar}, in everything that checks that calendar</source>
        <translation>{calendar}, in allem, was diesen Kalender prüft</translation>
    </message>
    <message>
        <source>all event types of {person}</source>
        <translation>alle Termintypen von {person}</translation>
    </message>
    <message>
        <source>the other hosts stay bookable</source>
        <translation>die anderen Gastgeber bleiben buchbar</translation>
    </message>
    <message>
        <source>{calendar}, this event type only, at an offered start</source>
        <translation>{calendar}, nur diesen Termintyp, zu einem angebotenen Beginn</translation>
    </message>
    <message>
        <source>puts an event into the connected Google calendar “{calendar}”</source>
        <translation>trägt ein Ereignis in den verbundenen Google-Kalender „{calendar}“ ein</translation>
    </message>
    <message>
        <source>shows {person} as away for whole days ({zone})</source>
        <translation>zeigt {person} für ganze Tage als abwesend ({zone})</translation>
    </message>
    <message>
        <source>only a hold: it lapses by itself after {count} minutes</source>
        <translation>nur eine Reservierung: Sie verfällt nach {count} Minuten von selbst</translation>
    </message>
    <message>
        <source>appointments of type {name} allow conflicts: the time stays bookable</source>
        <translation>Termine der Art {name} erlauben Konflikte: Die Zeit bleibt buchbar</translation>
    </message>
    <message>
        <source>whether appointments of type {name} keep the time is not told; the first block shows it</source>
        <translation>ob Termine der Art {name} die Zeit belegen, ist nicht bekannt; die erste Sperrzeit zeigt es</translation>
    </message>
    <message>
        <source>bookings and blocks are not shown: the token lacks the right calendars/events.readonly</source>
        <translation>Buchungen und Sperrzeiten werden nicht gezeigt: Dem Token fehlt das Recht calendars/events.readonly</translation>
    </message>
    <message>
        <source>busy times could not be read: {said}</source>
        <translation>belegte Zeiten waren nicht lesbar: {said}</translation>
    </message>
    <message>
        <source>it is the common time of several people</source>
        <translation>es ist die gemeinsame Zeit mehrerer Personen</translation>
    </message>
    <message>
        <source>each host of a team&apos;s event type has hours of their own</source>
        <translation>jeder Gastgeber eines Team-Termintyps hat eigene Zeiten</translation>
    </message>
    <message>
        <source>block by a connected calendar instead</source>
        <translation>sperren Sie stattdessen über einen verbundenen Kalender</translation>
    </message>
    <message>
        <source>its schedule is not among yours</source>
        <translation>der Zeitplan gehört nicht zu Ihren</translation>
    </message>
    <message>
        <source>its schedule cannot be read ({said})</source>
        <translation>der Zeitplan ist nicht lesbar ({said})</translation>
    </message>
    <message>
        <source>it is somebody else&apos;s</source>
        <translation>gehört jemand anderem</translation>
    </message>
    <message>
        <source>this server cannot write into connected calendars ({said})</source>
        <translation>dieser Server kann nicht in verbundene Kalender schreiben ({said})</translation>
    </message>
    <message>
        <source>this server cannot be told about out of office ({said})</source>
        <translation>diesem Server lässt sich keine Abwesenheit mitteilen ({said})</translation>
    </message>
    <message>
        <source>this server cannot reserve slots ({said})</source>
        <translation>dieser Server kann keine Zeitfenster reservieren ({said})</translation>
    </message>
    <message>
        <source>only Google calendars can be written to, and none is connected</source>
        <translation>nur Google-Kalender sind beschreibbar, und keiner ist verbunden</translation>
    </message>
    <message>
        <source>no connected Google calendar is checked for conflicts, so an event there would not block</source>
        <translation>kein verbundener Google-Kalender wird auf Konflikte geprüft, ein Ereignis dort würde also nicht sperren</translation>
    </message>
    <message>
        <source>LeadSquared has no user of this address</source>
        <translation>LeadSquared hat keinen Benutzer mit dieser Adresse</translation>
    </message>
    <message>
        <source>the user is not active in LeadSquared</source>
        <translation>der Benutzer ist in LeadSquared nicht aktiv</translation>
    </message>
    <message>
        <source>LeadSquared has no appointment type {name}</source>
        <translation>LeadSquared hat keine Terminart {name}</translation>
    </message>
    <message>
        <source>can only be blocked for whole days, midnight to midnight in {zone}</source>
        <translation>kann nur für ganze Tage gesperrt werden, Mitternacht bis Mitternacht in {zone}</translation>
    </message>
    <message>
        <source>takes blocks in steps of {count} minutes</source>
        <translation>nimmt Sperrzeiten in Schritten von {count} Minuten an</translation>
    </message>
    <message>
        <source>can only be blocked for {count} minutes</source>
        <translation>kann nur für {count} Minuten gesperrt werden</translation>
    </message>
    <message>
        <source>{calendar} cannot be blocked: {said}</source>
        <translation>{calendar} kann nicht gesperrt werden: {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot remove blocks</source>
        <translation>{calendar} kann Sperrzeiten nicht entfernen</translation>
    </message>
    <message>
        <source>{calendar} cannot move blocks</source>
        <translation>{calendar} kann Sperrzeiten nicht verschieben</translation>
    </message>
    <message>
        <source>already away on these days</source>
        <translation>an diesen Tagen schon abwesend</translation>
    </message>
    <message>
        <source>only an offered slot can be held, and none starts there</source>
        <translation>nur ein angebotenes Zeitfenster lässt sich reservieren, und dort beginnt keines</translation>
    </message>
    <message>
        <source>a hold lasts {names} minutes, not {minutes}</source>
        <translation>eine Reservierung dauert {names} Minuten, nicht {minutes}</translation>
    </message>
    <message>
        <source>out of office holds whole days ({zone}), from midnight to midnight</source>
        <translation>Abwesenheit gilt für ganze Tage ({zone}), von Mitternacht bis Mitternacht</translation>
    </message>
    <message>
        <source>the hold has lapsed</source>
        <translation>die Reservierung ist verfallen</translation>
    </message>
    <message>
        <source>minimum notice</source>
        <translation>Mindestvorlauf</translation>
    </message>
    <message>
        <source>minimum notice {length}</source>
        <translation>Mindestvorlauf {length}</translation>
    </message>
    <message>
        <source>buffer before {length}</source>
        <translation>Puffer davor: {length}</translation>
    </message>
    <message>
        <source>buffer after {length}</source>
        <translation>Puffer danach: {length}</translation>
    </message>
    <message>
        <source>bookable for {length}</source>
        <translation>buchbar für {length}</translation>
    </message>
    <message>
        <source>a start every {length}</source>
        <translation>Beginn alle {length}</translation>
    </message>
    <message>
        <source>a template: its members&apos; own event types offer the times</source>
        <translation>eine Vorlage: Die eigenen Termintypen der Mitglieder bieten die Zeiten an</translation>
    </message>
    <message>
        <source>look busy hides some free slots</source>
        <translation>Look Busy verbirgt einige freie Zeiten</translation>
    </message>
    <message>
        <source>beyond the booking window</source>
        <translation>außerhalb des Buchungszeitraums</translation>
    </message>
    <message>
        <source>working times read in {zone} ({said})</source>
        <translation>Arbeitszeiten in {zone} gelesen ({said})</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Nicht eingeplant</translation>
    </message>
    <message>
        <source>Work day template not defined</source>
        <translation>Arbeitstagsvorlage nicht festgelegt</translation>
    </message>
    <message>
        <source>cannot reach {host}: {said}</source>
        <translation>{host} ist nicht erreichbar: {said}</translation>
    </message>
    <message>
        <source>{host} broke off: {said}</source>
        <translation>{host} hat abgebrochen: {said}</translation>
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation>{host} hat nicht geantwortet</translation>
    </message>
    <message>
        <source>whether it was done is not known</source>
        <translation>ob es ausgeführt wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>{host} asks to wait {count} s</source>
        <translation>{host} bittet, {count} s zu warten</translation>
    </message>
    <message>
        <source>{service} asks to slow down</source>
        <translation>{service} bittet um weniger Anfragen</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine rechtzeitige Antwort</translation>
    </message>
    <message>
        <source>too many calls at once</source>
        <translation>zu viele Anfragen auf einmal</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>die Verbindung wurde getrennt</translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation>die Antwort lässt sich nicht entpacken</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>einen solchen Host gibt es nicht</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>seinem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>dort antwortet nichts</translation>
    </message>
    <message>
        <source>the token lacks the right {right}</source>
        <translation>dem Token fehlt das Recht {right}</translation>
    </message>
    <message>
        <source>the answer was not seen</source>
        <translation>die Antwort kam nicht an</translation>
    </message>
    <message>
        <source>the line to {host} is closed</source>
        <translation>die Verbindung zu {host} ist geschlossen</translation>
    </message>
    <message>
        <source>the line to {host} was closed</source>
        <translation>die Verbindung zu {host} wurde geschlossen</translation>
    </message>
    <message>
        <source>{host} refused ({status})</source>
        <translation>{host} hat abgelehnt ({status})</translation>
    </message>
    <message>
        <source>{host} refused ({status}): {said}</source>
        <translation>{host} hat abgelehnt ({status}): {said}</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401)</source>
        <translation>{host} hat die Anmeldung abgelehnt (401)</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401): {said}</source>
        <translation>{host} hat die Anmeldung abgelehnt (401): {said}</translation>
    </message>
    <message>
        <source>{host} does not allow this (403)</source>
        <translation>{host} erlaubt dies nicht (403)</translation>
    </message>
    <message>
        <source>{host} does not allow this (403): {said}</source>
        <translation>{host} erlaubt dies nicht (403): {said}</translation>
    </message>
    <message>
        <source>{host} does not know this (404)</source>
        <translation>{host} kennt dies nicht (404)</translation>
    </message>
    <message>
        <source>{host} does not know this (404): {said}</source>
        <translation>{host} kennt dies nicht (404): {said}</translation>
    </message>
    <message>
        <source>{host} failed ({status})</source>
        <translation>Fehler bei {host} ({status})</translation>
    </message>
    <message>
        <source>{host} failed ({status}): {said}</source>
        <translation>Fehler bei {host} ({status}): {said}</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data ({status})</source>
        <translation>{host} hat mit einer Webseite statt mit Daten geantwortet ({status})</translation>
    </message>
    <message>
        <source>{host} sends elsewhere ({status})</source>
        <translation>{host} leitet um ({status})</translation>
    </message>
    <message>
        <source>check the base URL</source>
        <translation>prüfen Sie die Basis-URL</translation>
    </message>
    <message>
        <source>cannot ask {host}: a token or setting has characters that cannot be sent</source>
        <translation>Anfrage an {host} nicht möglich: Ein Token oder eine Einstellung enthält Zeichen, die sich nicht senden lassen</translation>
    </message>
    <message>
        <source>the keyring refused: {said}</source>
        <translation>der Schlüsselbund hat abgelehnt: {said}</translation>
    </message>
    <message>
        <source>the {secret} of {account} is not in the keyring</source>
        <translation>{secret} von {account} ist nicht im Schlüsselbund</translation>
    </message>
    <message>
        <source>the answer about {what} cannot be read: {said}</source>
        <translation>die Antwort zu {what} ist nicht lesbar: {said}</translation>
    </message>
    <message>
        <source>cannot use {file}: {said}</source>
        <translation>{file} ist nicht verwendbar: {said}</translation>
    </message>
    <message>
        <source>cannot read {text}: {said}</source>
        <translation>{text} ist nicht lesbar: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys</source>
        <translation>LeadSquared hat die Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys: {said}</source>
        <translation>LeadSquared hat die Schlüssel abgelehnt: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused: {said}</source>
        <translation>LeadSquared hat abgelehnt: {said}</translation>
    </message>
    <message>
        <source>LeadSquared does not allow this: {said}</source>
        <translation>LeadSquared erlaubt dies nicht: {said}</translation>
    </message>
    <message>
        <source>LeadSquared changed the times: {said}</source>
        <translation>LeadSquared hat die Zeiten geändert: {said}</translation>
    </message>
    <message>
        <source>LeadSquared kept other times than were sent</source>
        <translation>LeadSquared hat andere Zeiten gespeichert als gesendet</translation>
    </message>
    <message>
        <source>LeadSquared has no user {name}</source>
        <translation>LeadSquared hat keinen Benutzer {name}</translation>
    </message>
    <message>
        <source>LeadSquared does not have the task any more</source>
        <translation>LeadSquared hat die Aufgabe nicht mehr</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the move and not made it yet</source>
        <translation>LeadSquared hat das Verschieben angenommen und noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the removal and not made it yet</source>
        <translation>LeadSquared hat das Entfernen angenommen und noch nicht ausgeführt</translation>
    </message>
    <message>
        <source>LeadSquared said Success and does not show the task yet</source>
        <translation>LeadSquared hat Success gemeldet und zeigt die Aufgabe noch nicht</translation>
    </message>
    <message>
        <source>LeadSquared did not say the id of the new task</source>
        <translation>LeadSquared hat die ID der neuen Aufgabe nicht genannt</translation>
    </message>
    <message>
        <source>HighLevel did not say the id of the new block</source>
        <translation>HighLevel hat die ID der neuen Sperrzeit nicht genannt</translation>
    </message>
    <message>
        <source>HighLevel blocks this calendar only through its team members</source>
        <translation>HighLevel sperrt diesen Kalender nur über seine Teammitglieder</translation>
    </message>
    <message>
        <source>refresh the account and try again</source>
        <translation>aktualisieren Sie das Konto und versuchen Sie es erneut</translation>
    </message>
    <message>
        <source>the schedule is being changed by somebody else at the same time</source>
        <translation>der Zeitplan wird gerade auch von jemand anderem geändert</translation>
    </message>
    <message>
        <source>the absence is gone</source>
        <translation>die Abwesenheit ist nicht mehr da</translation>
    </message>
    <message>
        <source>somebody removed it</source>
        <translation>jemand hat sie entfernt</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>die Antwort ging verloren</translation>
    </message>
    <message>
        <source>if the slot is held, it lapses by {said}</source>
        <translation>falls das Zeitfenster reserviert ist, verfällt es bis {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot last {count} minutes</source>
        <translation>{calendar} kann nicht {count} Minuten dauern</translation>
    </message>
    <message>
        <source>it lasts {lengths}</source>
        <translation>mögliche Dauer: {lengths}</translation>
    </message>
    <message>
        <source>{block} is being removed</source>
        <translation>{block} wird gerade entfernt</translation>
    </message>
    <message>
        <source>could not be removed: {said}</source>
        <translation>konnte nicht entfernt werden: {said}</translation>
    </message>
    <message>
        <source>could not be changed: {said}</source>
        <translation>konnte nicht geändert werden: {said}</translation>
    </message>
    <message>
        <source>no calendar to block</source>
        <translation>kein Kalender zum Sperren</translation>
    </message>
    <message>
        <source>a fault of ours</source>
        <translation>ein Fehler von uns</translation>
    </message>
    <message>
        <source>the log has the details</source>
        <translation>Einzelheiten stehen im Protokoll</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Everything you blocked is saved.</source>
        <translation>Alles, was Sie gesperrt haben, ist gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks still on their way are sent or looked up at the next start.</source>
        <translation>
            <numerusform>%n Sperrzeit ist noch unterwegs und wird beim nächsten Start gesendet oder geprüft.</numerusform>
            <numerusform>%n Sperrzeiten sind noch unterwegs und werden beim nächsten Start gesendet oder geprüft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Openweek cannot go on.</source>
        <translation>Openweek kann nicht fortfahren.</translation>
    </message>
</context>
<context>
    <name>ears</name>
    <message>
        <source>Week: {days}, {place}</source>
        <translation>Woche: {days}, {place}</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select, Enter blocks the time.</source>
        <translation>Pfeiltasten bewegen, mit Umschalt wählen sie aus, Eingabe sperrt die Zeit.</translation>
    </message>
    <message>
        <source>Block here…</source>
        <translation>Hier sperren…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>Move {length} earlier</source>
        <translation>Um {length} nach früher verschieben</translation>
    </message>
    <message>
        <source>Move {length} later</source>
        <translation>Um {length} nach später verschieben</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Time in {city}</source>
        <translation>Uhrzeit in {city}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>the order of weekday, day and month; these letters are Qt&apos;s</comment>
        <translation>dddd, d. MMMM</translation>
    </message>
    <message>
        <source>{day}, {begin} to {last_day}, {end}</source>
        <translation>{day}, {begin} bis {last_day}, {end}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>Mitternacht</translation>
    </message>
    <message>
        <source>{day}, {begin} to {end}</source>
        <translation>{day}, {begin} bis {end}</translation>
    </message>
    <message>
        <source>{day}, {time}: the clock skips this time</source>
        <translation>{day}, {time}: Die Uhr überspringt diese Zeit</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>open in {count} of {all}</source>
        <translation>frei in {count} von {all}</translation>
    </message>
    <message>
        <source>open in {count} of {all}: {names}</source>
        <translation>frei in {count} von {all}: {names}</translation>
    </message>
    <message>
        <source>not known: {names}</source>
        <translation>nicht bekannt: {names}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>nicht angeboten: {names}</translation>
    </message>
    <message>
        <source>{when}, {what}</source>
        <translation>{when}, {what}</translation>
    </message>
    <message numerus="yes">
        <source>{calendar}, open {when}, %n starts</source>
        <translation>
            <numerusform>{calendar}, frei {when}, %n Anfangszeit</numerusform>
            <numerusform>{calendar}, frei {when}, %n Anfangszeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>{calendar}, open {when}, 1 start</source>
        <translation>{calendar}, frei {when}, 1 Anfangszeit</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>{what}, in {calendar}, {when}</source>
        <translation>{what}, in {calendar}, {when}</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}, {when}</translation>
    </message>
    <message>
        <source>{state} in {names}</source>
        <translation>{state} in {names}</translation>
    </message>
    <message>
        <source>{state} ({names})</source>
        <translation>{state} ({names})</translation>
    </message>
    <message>
        <source>{title}: {states}</source>
        <translation>{title}: {states}</translation>
    </message>
    <message>
        <source>{title}: removed</source>
        <translation>{title}: entfernt</translation>
    </message>
    <message>
        <source>{when} selected, {length}</source>
        <translation>{when} ausgewählt, {length}</translation>
    </message>
</context>
<context>
    <name>keylist</name>
    <message>
        <source>1, 3, 5, 7 or 14 days</source>
        <translation>1, 3, 5, 7 oder 14 Tage</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Details…</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>Dupl&amp;izieren</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Block {when}…</source>
        <translation>{when} &amp;sperren…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Tage</translation>
    </message>
    <message>
        <source>Shade &amp;where</source>
        <translation>Sch&amp;attierung</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}: {said}</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Keine Verbindung</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>Token not kept on this computer</source>
        <translation>Token nicht auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>A right is missing</source>
        <translation>Ein Recht fehlt</translation>
    </message>
    <message>
        <source>The service refused</source>
        <translation>Der Dienst hat abgelehnt</translation>
    </message>
    <message>
        <source>The service is out of order</source>
        <translation>Der Dienst ist gestört</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Antwort nicht verstanden</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Noch keine Antwort</translation>
    </message>
    <message>
        <source>No keyring on this computer</source>
        <translation>Kein Schlüsselbund auf diesem Computer</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>The stored data cannot be used</source>
        <translation>Die gespeicherten Daten sind nicht verwendbar</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Hier nicht möglich</translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation>Etwas passt nicht</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>A fault in Openweek</source>
        <translation>Ein Fehler in Openweek</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation>
            <numerusform>%n min alt</numerusform>
            <numerusform>%n min alt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation>
            <numerusform>%n h alt</numerusform>
            <numerusform>%n h alt</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n Tag alt</numerusform>
            <numerusform>%n Tage alt</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>wird gesendet</translation>
    </message>
    <message>
        <source>checking with the service</source>
        <translation>wird beim Dienst geprüft</translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation>abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>blocked; {reason}</source>
        <translation>gesperrt; {reason}</translation>
    </message>
    <message>
        <source>blocked, no longer offered</source>
        <translation>gesperrt, nicht mehr angeboten</translation>
    </message>
    <message>
        <source>{title} is as it was</source>
        <translation>{title} ist wie zuvor</translation>
    </message>
    <message>
        <source>{calendar}: {reason}</source>
        <translation>{calendar}: {reason}</translation>
    </message>
    <message>
        <source>A part of it is no longer known here.</source>
        <translation>Ein Teil davon ist hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>Hier nicht mehr bekannt.</translation>
    </message>
    <message>
        <source>blocked, but the time is still offered</source>
        <translation>gesperrt, aber die Zeit wird noch angeboten</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>{title} is not blocked</source>
        <translation>{title} ist nicht gesperrt</translation>
    </message>
    <message>
        <source>{calendar} refused it.</source>
        <translation>{calendar} hat abgelehnt.</translation>
    </message>
    <message>
        <source>{calendar} refused it: {reason}</source>
        <translation>{calendar} hat abgelehnt: {reason}</translation>
    </message>
    <message>
        <source>{account} needs you to sign in</source>
        <translation>{account}: Bitte neu anmelden</translation>
    </message>
    <message>
        <source>Its calendars are not up to date and its blocks wait until then.</source>
        <translation>Bis dahin sind die Kalender nicht aktuell und die Sperrzeiten warten.</translation>
    </message>
    <message>
        <source>Undone: the block {title}.</source>
        <translation>Rückgängig gemacht: Sperrzeit {title}.</translation>
    </message>
    <message>
        <source>Undone: the removal of {title}.</source>
        <translation>Rückgängig gemacht: Entfernen von {title}.</translation>
    </message>
    <message>
        <source>Undone: the move of {title}.</source>
        <translation>Rückgängig gemacht: Verschieben von {title}.</translation>
    </message>
    <message>
        <source>Undone: the new name {title}.</source>
        <translation>Rückgängig gemacht: neuer Name {title}.</translation>
    </message>
    <message>
        <source>Cannot undo {title}.</source>
        <translation>{title} lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Done again: the block {title}.</source>
        <translation>Wiederholt: Sperrzeit {title}.</translation>
    </message>
    <message>
        <source>Done again: the removal of {title}.</source>
        <translation>Wiederholt: Entfernen von {title}.</translation>
    </message>
    <message>
        <source>Done again: the move of {title}.</source>
        <translation>Wiederholt: Verschieben von {title}.</translation>
    </message>
    <message>
        <source>Done again: the new name {title}.</source>
        <translation>Wiederholt: neuer Name {title}.</translation>
    </message>
    <message>
        <source>Cannot do {title} again.</source>
        <translation>{title} lässt sich nicht wiederholen.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>being removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>Retry soon</source>
        <translation>Neuer Versuch in Kürze</translation>
    </message>
    <message>
        <source>Retry in {clock}</source>
        <translation>Neuer Versuch in {clock}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Save the week as PDF</source>
        <translation>Woche als PDF speichern</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>date pattern</comment>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>{title} (partly unknown)</source>
        <translation>{title} (teilweise unbekannt)</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>Stand: {moment}</translation>
    </message>
</context>
<context>
    <name>reachable</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Hide {calendar}</source>
        <translation>{calendar} ausblenden</translation>
    </message>
    <message>
        <source>Show {calendar}</source>
        <translation>{calendar} einblenden</translation>
    </message>
    <message>
        <source>Colour of {calendar}: {colour}</source>
        <translation>Farbe von {calendar}: {colour}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Sign in to {account}…</source>
        <translation>Bei {account} anmelden…</translation>
    </message>
    <message>
        <source>Edit {account}…</source>
        <translation>{account} bearbeiten…</translation>
    </message>
    <message>
        <source>Refresh {account}</source>
        <translation>{account} aktualisieren</translation>
    </message>
    <message>
        <source>Remove {account}…</source>
        <translation>{account} entfernen…</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern</comment>
        <translation>ddd d. MMM</translation>
    </message>
    <message numerus="yes">
        <source>%n d</source>
        <translation>
            <numerusform>%n d</numerusform>
            <numerusform>%n d</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a date before a time of it</comment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>the clock changes inside</source>
        <translation>mit Zeitumstellung</translation>
    </message>
    <message>
        <source>Open in {open} of {all}</source>
        <translation>Frei in {open} von {all}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>nicht angeboten: {names}</translation>
    </message>
    <message>
        <source>unknown: {names}</source>
        <translation>unbekannt: {names}</translation>
    </message>
    <message>
        <source>blocked: {titles}</source>
        <translation>gesperrt: {titles}</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} forward</source>
        <translation>{day}: Uhren in {city} werden um {length} vorgestellt</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} back</source>
        <translation>{day}: Uhren in {city} werden um {length} zurückgestellt</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date pattern</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>date pattern</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>date pattern</comment>
        <translation>dddd, d. MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date pattern</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>d</source>
        <comment>date pattern: a day before another one of its month</comment>
        <translation>d.</translation>
    </message>
</context>
<context>
    <name>share</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>No open times</source>
        <translation>Keine freien Zeiten</translation>
    </message>
    <message>
        <source>Not known: {names}</source>
        <translation>Nicht bekannt: {names}</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>{day}, {clock}</source>
        <translation>{day}, {clock}</translation>
    </message>
    <message>
        <source>{when} · {what}</source>
        <translation>{when} · {what}</translation>
    </message>
    <message>
        <source>{line} ({calendars})</source>
        <translation>{line} ({calendars})</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Asked for: {span}</source>
        <translation>Angefordert: {span}</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Angefordert</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation>Verschoben von {before} auf {after}</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Renamed to {title}</source>
        <translation>Umbenannt in {title}</translation>
    </message>
    <message>
        <source>Removal asked for</source>
        <translation>Entfernen angefordert</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>No clear answer: {why}</source>
        <translation>Keine klare Antwort: {why}</translation>
    </message>
    <message>
        <source>Waiting: {why}</source>
        <translation>Wartet: {why}</translation>
    </message>
    <message>
        <source>Confirmed by the service</source>
        <translation>Vom Dienst bestätigt</translation>
    </message>
    <message>
        <source>The time is no longer offered</source>
        <translation>Die Zeit wird nicht mehr angeboten</translation>
    </message>
    <message>
        <source>The time is still offered</source>
        <translation>Die Zeit wird noch angeboten</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Abgelehnt: {why}</translation>
    </message>
    <message>
        <source>The change was refused: {why}</source>
        <translation>Die Änderung wurde abgelehnt: {why}</translation>
    </message>
    <message>
        <source>The removal was refused: {why}</source>
        <translation>Das Entfernen wurde abgelehnt: {why}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
</context>
<context>
    <name>swatch</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>{colour}</source>
        <translation>{colour}</translation>
    </message>
    <message>
        <source>{colour}, striped</source>
        <translation>{colour}, gestreift</translation>
    </message>
    <message>
        <source>{colour}, dotted</source>
        <translation>{colour}, gepunktet</translation>
    </message>
    <message>
        <source>{colour}, with lines</source>
        <translation>{colour}, liniert</translation>
    </message>
    <message>
        <source>{colour}, crossed</source>
        <translation>{colour}, gekreuzt</translation>
    </message>
    <message>
        <source>{colour}, striped the other way</source>
        <translation>{colour}, andersherum gestreift</translation>
    </message>
    <message>
        <source>{colour}, with bars</source>
        <translation>{colour}, mit Balken</translation>
    </message>
    <message>
        <source>{colour}, chequered</source>
        <translation>{colour}, kariert</translation>
    </message>
</context>
<context>
    <name>targets</name>
    <message>
        <source>{owners}: {calendars}</source>
        <translation>{owners}: {calendars}</translation>
    </message>
    <message>
        <source>{calendar} — {account}</source>
        <translation>{calendar} — {account}</translation>
    </message>
</context>
<context>
    <name>toolbar</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Openweek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One week of every scheduling account you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apache-2.0; Qt is used under the LGPL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and tokens are in the keyring of this computer, never in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager here: the path is copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should Openweek forget on this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings: zone, theme, rulers and the like begin anew; accounts and blocks stay.

Everything: the accounts, their keys in the keyring, and all that is known of blocks go as well. Blocks at the services stay there, and can no longer be undone from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget &amp;settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which service holds the calendars?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept in the keyring; empty leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load what {label} can be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountFlow</name>
    <message>
        <source>Remove {title}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token is deleted here; its calendars leave the week. Blocks at the service stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · rights: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring here: the token is kept for this session only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed {title}; blocks at the service stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, edit, remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block’s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F2 renames it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockFlow</name>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocks {whom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{caution} on {days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reachable now; the block will wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lies over a booking: {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of this time has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a block first: Tab goes from one to the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendars}: the service cannot take a block back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendars}: the service cannot move or rename a block.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockLine</name>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockPopover</name>
    <message>
        <source>Block time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block 1 calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %n calendars</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectCard</name>
    <message>
        <source>Connect HighLevel, Cal.com or LeadSquared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their open slots appear in this week, beside your own hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something in Openweek failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;port, without keys, names and titles:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>This desktop has no tray: closing ends Openweek.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The desktop&apos;s start folder cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Name of this account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account needs a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thu, 24.11., 24 nov, +3w, week 48</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <comment>before a number; several forms are parted by |</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a date. Try 24 Nov, next thu, +2w or week 48.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, a weekday, a week’s number, or how far from today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} · week {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An action, an account, a calendar or a city</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrefFlow</name>
    <message>
        <source>Time zone</source>
        <translation type="unfinished">Zeitzone</translation>
    </message>
    <message>
        <source>A city, a region or an IANA name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulerPanel</name>
    <message>
        <source>Rulers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rulers, from the outside in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a time zone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{city}, the week’s own, is always there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of {city}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {city} outwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {city} inwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {city}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cl&amp;ock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>A &amp;drag snaps to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block at once, without asking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single letters and di&amp;gits are keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notify when a block is refused or an account needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An icon in the tra&amp;y; closing the window keeps it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with the d&amp;esktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message numerus="yes">
        <source>Copied %n times</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open here; that was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Accounts and calendars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+ &amp;Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks on their way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpanEdit</name>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <comment>an end time follows</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no time. Try 10:30 or 24 Nov 10:30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} does not exist on that day: the clocks in {city} jump over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwatchBox</name>
    <message>
        <source>Hide this calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Openweek ended unexpectedly last time. Your blocks are all here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something here failed; the rest goes on. Nothing you blocked is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks are no longer sent and the week is no longer kept fresh. A restart helps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing did not work; the rest of the window goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Previous</source>
        <translation type="unfinished">Zurück</translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished">Heute</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation type="unfinished">Zu heute</translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Weiter</translation>
    </message>
    <message>
        <source>Open in any</source>
        <translation type="unfinished">Irgendwo offen</translation>
    </message>
    <message>
        <source>in all</source>
        <translation type="unfinished">Überall</translation>
    </message>
    <message>
        <source>Open in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished">Zeitzone</translation>
    </message>
    <message>
        <source>&amp;Block time</source>
        <translation type="unfinished">Zeit &amp;blocken</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished">Menü</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation type="unfinished">Woche {number}</translation>
    </message>
    <message>
        <source>{least}+ of {all}</source>
        <translation type="unfinished">{least}+ von {all}</translation>
    </message>
    <message>
        <source>Open in at least {least}; press again for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in at least {least} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Openweek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No block ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next block: {when}, {title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeekGrid</name>
    <message>
        <source>+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service still offers this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock changes: this day has %1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 on %2 is %3 from %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(clock change inside)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>1 block on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n blocks on the way</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 block refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n blocks refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No program here opens folders. Everything is kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZoneBox</name>
    <message>
        <source>Time zone: {zone}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ZonePopup</name>
    <message>
        <source>Choose a time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City, region, CET or +5:45</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No zone matches. Try a large city nearby, or an offset: +5:45</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Licences</name>
    <message>
        <source>Works inside Openweek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished">Weiter</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished">Zurück</translation>
    </message>
    <message>
        <source>Go to a dat&amp;e…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time &amp;zone…</source>
        <translation type="unfinished">&amp;Zeitzone…</translation>
    </message>
    <message>
        <source>Ru&amp;lers…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rena&amp;me the block…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished">&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished">&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade where any is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade where several are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade where all are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished">Menü</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sett&amp;ings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Openweek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the day’s ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the week’s ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next block or run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block the time, or open a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select time; move a block’s end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a block’s start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop what was begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Openweek cannot read its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it aside and start fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own working hours, kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>The zone your hours are in; this computer&apos;s if empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Slot length (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular busy times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times inside your hours that are always taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendars and team members of a HighLevel location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private integration token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account settings, Private Integrations; rights: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sub-account settings, Business Profile; also in the address bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar groups to show; empty for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these team members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of team calendars, show and block these members only; empty for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event types of a Cal.com page, hosted or your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cal.com settings, Developer, API keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number in the address of the event type; empty for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cal.com has no call to block time; this stands in for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changing the schedule&apos;s hours on that date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event in a connected Google calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of office, whole days only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holding an offered slot for some minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event type&apos;s name in its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the name in its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which team&apos;s event type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the name in its address, instead of a user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation of user or team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two or more user names: the times at which all of them are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for event types with several lengths, and for several people together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://api.cal.eu for the EU, or your own server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales users and their free windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Account, Settings, API and Webhooks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Users (e-mail)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma separated; empty for every active user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every active user</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block with appointments of type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or id of an appointment type with Allow Conflicts off; others leave the time bookable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first that allows no conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working times are in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the work-day template&apos;s zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user&apos;s zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer slots where conflicts are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API host of your region, such as https://api-in21.leadsquared.com; empty to find it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already here as {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{label} cannot be {value}; it is one of: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not an address that starts with https://</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an address has no sign-in, query or fragment; tokens have their own field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>http://{host} would send the token unprotected; use https:// (http:// is for this computer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no time zone {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did you mean {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read {entry}; write for example Mon-Fri 09:00-17:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a slot is 1 to 1440 minutes long, not {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a duration is 1 to 1440 minutes, not {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event type id is a number, not {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event_type_id says all; leave this empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usernames asks for several people together; leave this empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usernames takes two or more different names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an event type is a user&apos;s or a team&apos;s; leave one of them empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>event_type_slug needs the username or team_slug it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name of the event type in its address is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organization_slug goes with an event type of a user or team, or with usernames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>include_allowed_conflicts is yes or no, not {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar}, on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar}, this calendar only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{people}, in all HighLevel calendars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{person} in LeadSquared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendars}: all on {schedule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changes the opening hours of {schedule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already unavailable in {schedule}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar}, in everything that checks that calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all event types of {person}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the other hosts stay bookable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar}, this event type only, at an offered start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>puts an event into the connected Google calendar “{calendar}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shows {person} as away for whole days ({zone})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only a hold: it lapses by itself after {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>appointments of type {name} allow conflicts: the time stays bookable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether appointments of type {name} keep the time is not told; the first block shows it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookings and blocks are not shown: the token lacks the right calendars/events.readonly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy times could not be read: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is the common time of several people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each host of a team&apos;s event type has hours of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>block by a connected calendar instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its schedule is not among yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its schedule cannot be read ({said})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is somebody else&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server cannot write into connected calendars ({said})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server cannot be told about out of office ({said})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this server cannot reserve slots ({said})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only Google calendars can be written to, and none is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connected Google calendar is checked for conflicts, so an event there would not block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared has no user of this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user is not active in LeadSquared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared has no appointment type {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can only be blocked for whole days, midnight to midnight in {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes blocks in steps of {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can only be blocked for {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar} cannot be blocked: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar} cannot remove blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar} cannot move blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already away on these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only an offered slot can be held, and none starts there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hold lasts {names} minutes, not {minutes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of office holds whole days ({zone}), from midnight to midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the hold has lapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minimum notice {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer before {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buffer after {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bookable for {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a start every {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a template: its members&apos; own event types offer the times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look busy hides some free slots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the booking window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>working times read in {zone} ({said})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work day template not defined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot reach {host}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} broke off: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether it was done is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks to wait {count} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{service} asks to slow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many calls at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token lacks the right {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer was not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line to {host} is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line to {host} was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused ({status}): {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401): {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not allow this (403)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not allow this (403): {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not know this (404)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} does not know this (404): {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} failed ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} failed ({status}): {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sends elsewhere ({status})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the base URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot ask {host}: a token or setting has characters that cannot be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring refused: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {secret} of {account} is not in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer about {what} cannot be read: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot use {file}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot read {text}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared refused the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared refused the keys: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared refused: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared does not allow this: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared changed the times: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared kept other times than were sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared has no user {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared does not have the task any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared has accepted the move and not made it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared has accepted the removal and not made it yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared said Success and does not show the task yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LeadSquared did not say the id of the new task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HighLevel did not say the id of the new block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HighLevel blocks this calendar only through its team members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refresh the account and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the schedule is being changed by somebody else at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the absence is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody removed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if the slot is held, it lapses by {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar} cannot last {count} minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lasts {lengths}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{block} is being removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be removed: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calendar to block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fault of ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log has the details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Everything you blocked is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n blocks still on their way are sent or looked up at the next start.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Openweek cannot go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ears</name>
    <message>
        <source>Week: {days}, {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select, Enter blocks the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block here…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {length} earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {length} later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in {city}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>the order of weekday, day and month; these letters are Qt&apos;s</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {begin} to {last_day}, {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>midnight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {begin} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}, {time}: the clock skips this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open in {count} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open in {count} of {all}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}, {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{calendar}, open {when}, %n starts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{calendar}, open {when}, 1 start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, in {calendar}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} in {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} ({names})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {states}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} selected, {length}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keylist</name>
    <message>
        <source>1, 3, 5, 7 or 14 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Block {when}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shade &amp;where</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>{what}: {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A right is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service is out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keyring on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored data cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in Openweek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking with the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked; {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked, no longer offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of it is no longer known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked, but the time is still offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} is not blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar} refused it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar} refused it: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{account} needs you to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its calendars are not up to date and its blocks wait until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the block {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the removal of {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the move of {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: the new name {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot undo {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: the block {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: the removal of {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: the move of {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: the new name {title}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot do {title} again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be removed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could not be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry in {clock}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Save the week as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (partly unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reachable</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide {calendar}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {calendar}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of {calendar}: {colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit {account}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {account}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished">Zeitzone</translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the clock changes inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in {open} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked: {titles}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} back</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No open times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known: {names}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>{day}, {clock}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when} · {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{line} ({calendars})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for: {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renamed to {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removal asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clear answer: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is no longer offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is still offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was refused: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The removal was refused: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>swatch</name>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Violet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Olive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, striped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, dotted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, with lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, striped the other way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, with bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colour}, chequered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>targets</name>
    <message>
        <source>{owners}: {calendars}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{calendar} — {account}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>toolbar</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>

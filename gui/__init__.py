"""gui shows what core knows. The rooms:

aloud      saying something to whoever listens
listening  what assistive technology is told that Qt cannot guess
app        starts everything; the only file that knows qasync
frame      the top-level window, on the screen first
life       what happens between start and end
window     main window: toolbar, sidebar, grid, status line
week/      the grid: geometry and drag without Qt, painter, widget
sidebar    accounts and calendars, each with its state
account    the account dialog, built from any provider's fields
zonebox    time zone picker with search
popover    what a drag becomes: title, time and targets
card       what a block is
guard      our own faults, caught wherever they surface; crash tells of them
single     one window a home folder
desktop    what stays beside the window: tray, notifications, start with the session
about      versions, licences, where data lies
theme      colours, patterns, fonts, light and dark
notices    a Problem as a sentence
tasks      the only place that starts coroutines
"""

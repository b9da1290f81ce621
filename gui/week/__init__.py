"""The week grid: every calendar's open slots in one picture, and time blocked with one drag.

geometry    minutes <-> pixels, plain numbers
box         a rectangle of pixels, plain numbers
lanes       which overlapping piece goes beside which
drag        press, move, release, Esc as a small state machine; snapping to the wall's minutes
look        theme, font, language and scale, and small things drawn everywhere
words       times, lengths and states in words
layout      where blocks and busy times lie
runs        offered time as byte images
ground      what lies under the tracks: today, off-hours, how many are open, hour lines
blocks      blocks and busy times, drawn
layer       rulers and columns of one week as a pixmap, filled where somebody looks
rulers      hours in several zones, right for every row and day
header      dates, notes, changes of clocks, names of rulers
painter     joins all of these, and draws what moves over them
bar         a scroll bar that costs next to nothing
ears        the grid for who listens: an accessible table (ears_table: what and where; ears_words: the
            sentences; ears_news: what became of blocks)
places      where time and blocks lie on the screen, and what lies at a point
frames      the frame and the label of that, painted once and copied
overlay     what is drawn or moved, over the week
tips        tool tips
sheet       one week on the screen: measured, scrolled, zoomed, painted, marked
carry       a block moved or resized, as arithmetic and as a gesture
reasons     why a block cannot be moved or copied
hands       the pointer
touch       fingers, which scroll, zoom, and then do what the pointer does
stops       where Tab stops
nudge       a block moved by keys, asked for once they rest
keys        the keyboard
grid        WeekGrid: Qt events in, signals out
"""

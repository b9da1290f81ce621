"""gui shows what core knows. The rooms:

app          starts everything; the only file that knows qasync
frame        the top-level window, on the screen first
life         what happens between start and end
window       joins what a person does to what the session can do
toolbar foot zonebox   what stands around the week
theme        colours, patterns, fonts, light and dark
tasks        the only place that starts coroutines
start/       what must be known or done before the window lives
week/        the grid: geometry and drag without Qt, painter, widget, and what is heard of it
side/        the sidebar
accounts/    the account dialog, built from any provider's fields
blocks/      what a drag becomes, what a block is, typed times
finding/     every action in one table, and every way to it
words/       a Problem as a sentence, times and places as words, saying something aloud
preferences/ what a person prefers
sharing/     times for somebody else, the week on paper
desk/        what stays beside the window, our own faults, About
"""

"""core knows, gui shows. The rooms, in the order a slot passes them:

model       the words: Interval, Slot, Offers, Calendar, Blocking, Account, Block
errors      Problem: what can go wrong in the world, as facts
zones week  instants and wall time; a week as local days of true length
form        how a provider describes its settings
http        one account's line to its service: pace, retry, errors, redaction
providers/  one file a service: the only ones that know its wire
secrets     tokens, in the keyring of the operating system
store       everything that is not secret, in one SQLite file
accounts    add, check, edit, remove
timeline    what is true about the visible week now -> snapshot
outbox      blocks on their way: written first, undone, done again
delivery    one block brought to its service: sent at most once, looked up when in doubt
history     what happened: deeds that can be undone, events of a block
session     opens and closes all of the above; cli is the same from a terminal
"""

__version__ = "0.1.0"

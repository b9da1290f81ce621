"""The week grid: every calendar's open slots in one picture, and time blocked with one drag.

geometry    minutes <-> pixels and snapping, plain numbers
lanes       which overlapping piece goes beside which
drag        press, move, release, Esc as a small state machine
painter     a Snapshot as pixels
grid        WeekGrid: Qt events in, signals out
"""

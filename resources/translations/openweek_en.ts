<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>BlockPopover</name>
    <message numerus="yes">
        <source>&amp;Block %n calendars</source>
        <translation>
            <numerusform>&amp;Block %n calendar</numerusform>
            <numerusform>&amp;Block %n calendars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message numerus="yes">
        <source>Copied %n open times</source>
        <translation>
            <numerusform>Copied %n open time</numerusform>
            <numerusform>Copied %n open times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n blocks on the way</source>
        <translation>
            <numerusform>%n block on the way</numerusform>
            <numerusform>%n blocks on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocks refused</source>
        <translation>
            <numerusform>%n block refused</numerusform>
            <numerusform>%n blocks refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message numerus="yes">
        <source>%n blocks still on their way are sent or looked up at the next start.</source>
        <translation>
            <numerusform>%n block still on its way is sent or looked up at the next start.</numerusform>
            <numerusform>%n blocks still on their way are sent or looked up at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ears</name>
    <message numerus="yes">
        <source>{calendar}, open {when}, %n starts</source>
        <translation>
            <numerusform>{calendar}, open {when}, %n start</numerusform>
            <numerusform>{calendar}, open {when}, %n starts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>%n min ago</numerusform>
            <numerusform>%n min ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation>
            <numerusform>%n min old</numerusform>
            <numerusform>%n min old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation>
            <numerusform>%n h old</numerusform>
            <numerusform>%n h old</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>%n day old</numerusform>
            <numerusform>%n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>reading</name>
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
</context>
<context>
    <name>toolbar</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>

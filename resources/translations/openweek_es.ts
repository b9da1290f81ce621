<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Openweek</source>
        <translation>Acerca de Openweek</translation>
    </message>
    <message>
        <source>Time zone rules</source>
        <translation>Reglas de zonas horarias</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Acerca &amp;de</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licencias</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Copiar versiones</translation>
    </message>
    <message>
        <source>One week of every scheduling account you have.</source>
        <translation>Una semana con todas sus cuentas de agenda.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Apache-2.0; Qt is used under the LGPL</source>
        <translation>Apache-2.0; Qt se usa bajo la LGPL</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Sus datos</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Abrir carpeta</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Copiar &amp;ruta</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>Re&amp;stablecer…</translation>
    </message>
    <message>
        <source>Keys and tokens are in the keyring of this computer, never in this folder.</source>
        <translation>Las claves y los tokens están en el llavero de este equipo, nunca en esta carpeta.</translation>
    </message>
    <message>
        <source>No file manager here: the path is copied</source>
        <translation>Aquí no hay gestor de archivos: se ha copiado la ruta</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>What should Openweek forget on this computer?</source>
        <translation>¿Qué debe olvidar Openweek en este equipo?</translation>
    </message>
    <message>
        <source>Settings: zone, theme, rulers and the like begin anew; accounts and blocks stay.

Everything: the accounts, their keys in the keyring, and all that is known of blocks go as well. Blocks at the services stay there, and can no longer be undone from here.</source>
        <translation>Ajustes: la zona, el tema, las escalas horarias y demás vuelven a empezar; las cuentas y los bloqueos se conservan.

Todo: se van también las cuentas, sus claves del llavero y todo lo que se sabe de los bloqueos. Los bloqueos se quedan en los servicios y ya no se podrán deshacer desde aquí.</translation>
    </message>
    <message>
        <source>Forget &amp;settings</source>
        <translation>Olvidar &amp;ajustes</translation>
    </message>
    <message>
        <source>Forget &amp;everything</source>
        <translation>Olvidar &amp;todo</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Editar cuenta</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>Co&amp;mprobar</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Aña&amp;dir</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Which service holds the calendars?</source>
        <translation>¿Qué servicio tiene los calendarios?</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Consultando al servicio…</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>guardado en el llavero</translation>
    </message>
    <message>
        <source>kept in the keyring; empty leaves it as it is</source>
        <translation>guardado en el llavero; vacío lo deja como está</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show {label}</source>
        <translation>Mostrar {label}</translation>
    </message>
    <message>
        <source>kept for this session; empty leaves it as it is</source>
        <translation>guardado para esta sesión; vacío lo deja como está</translation>
    </message>
    <message>
        <source>kept for this session only: no keyring here</source>
        <translation>solo para esta sesión: aquí no hay llavero</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>separados por comas</translation>
    </message>
    <message>
        <source>Load list</source>
        <translation>Cargar lista</translation>
    </message>
    <message>
        <source>Load what {label} can be</source>
        <translation>Cargar los valores posibles de {label}</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Volver a cargar</translation>
    </message>
</context>
<context>
    <name>AccountFlow</name>
    <message>
        <source>Remove {title}?</source>
        <translation>¿Eliminar {title}?</translation>
    </message>
    <message>
        <source>Its token is deleted here; its calendars leave the week. Blocks at the service stay.</source>
        <translation>Su token se borra aquí y sus calendarios salen de la semana. Los bloqueos se quedan en el servicio.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source> · rights: {names}</source>
        <translation> · permisos: {names}</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Sesión iniciada como {name}</translation>
    </message>
    <message>
        <source>No keyring here: the token is kept for this session only.</source>
        <translation>Aquí no hay llavero: el token se guarda solo durante esta sesión.</translation>
    </message>
    <message>
        <source>Removed {title}; blocks at the service stay</source>
        <translation>Cuenta {title} eliminada; los bloqueos se quedan en el servicio</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualizar</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Menu of {account}</source>
        <translation>Menú de {account}</translation>
    </message>
    <message>
        <source>Refresh, edit, remove</source>
        <translation>Actualizar, editar, eliminar</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>cargando…</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Block</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>Block’s title</source>
        <translation>Título del bloqueo</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>De&amp;scartar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>F2 renames it</source>
        <translation>F2 cambia el nombre</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
</context>
<context>
    <name>BlockFlow</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>cannot be blocked</source>
        <translation>no se puede bloquear</translation>
    </message>
    <message>
        <source>Blocked {when}</source>
        <translation>Bloqueado: {when}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>blocks {whom}</source>
        <translation>bloquea: {whom}</translation>
    </message>
    <message>
        <source>{caution} on {days}</source>
        <translation>{caution} ({days})</translation>
    </message>
    <message>
        <source>not reachable now; the block will wait</source>
        <translation>sin conexión ahora; el bloqueo esperará</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>Lies over a booking: {titles}</source>
        <translation>Coincide con una reserva: {titles}</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Esta hora ya ha pasado.</translation>
    </message>
    <message>
        <source>Part of this time has passed.</source>
        <translation>Parte de este tiempo ya ha pasado.</translation>
    </message>
    <message>
        <source>Copied to {when}</source>
        <translation>Copiado a {when}</translation>
    </message>
    <message>
        <source>Choose a block first: Tab goes from one to the next.</source>
        <translation>Elija antes un bloqueo: Tab pasa de uno a otro.</translation>
    </message>
    <message>
        <source>{calendar}: {why}</source>
        <translation>{calendar}: {why}</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot take a block back.</source>
        <translation>{calendars}: el servicio no puede retirar un bloqueo.</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot move or rename a block.</source>
        <translation>{calendars}: el servicio no puede mover un bloqueo ni cambiarle el nombre.</translation>
    </message>
    <message>
        <source>Now {when}</source>
        <translation>Ahora: {when}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nada que rehacer</translation>
    </message>
</context>
<context>
    <name>BlockLine</name>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Discard {title}</source>
        <translation>Descartar {title}</translation>
    </message>
</context>
<context>
    <name>BlockPopover</name>
    <message>
        <source>Block time</source>
        <translation>Bloquear tiempo</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguno</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Todos</translation>
    </message>
    <message>
        <source>&amp;Block 1 calendar</source>
        <translation>&amp;Bloquear 1 calendario</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %n calendars</source>
        <translation>
            <numerusform>&amp;Bloquear %n calendario</numerusform>
            <numerusform>&amp;Bloquear %n calendarios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada elegido</translation>
    </message>
</context>
<context>
    <name>ConnectCard</name>
    <message>
        <source>Connect HighLevel, Cal.com or LeadSquared</source>
        <translation>Conectar HighLevel, Cal.com o LeadSquared</translation>
    </message>
    <message>
        <source>Their open slots appear in this week, beside your own hours.</source>
        <translation>Sus horas libres aparecen en esta semana, junto a su propio horario.</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Conectar…</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Conectar una cuenta</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something in Openweek failed</source>
        <translation>Algo ha fallado en Openweek</translation>
    </message>
    <message>
        <source>Re&amp;port, without keys, names and titles:</source>
        <translation>In&amp;forme, sin claves, nombres ni títulos:</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copiar informe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Reiniciar</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuar</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>This desktop has no tray: closing ends Openweek.</source>
        <translation>Este escritorio no tiene bandeja: al cerrar, Openweek termina.</translation>
    </message>
    <message>
        <source>The desktop&apos;s start folder cannot be written.</source>
        <translation>No se puede escribir en la carpeta de inicio del escritorio.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Name of this account</source>
        <translation>Nombre de esta cuenta</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>Más a&amp;justes</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Más ajustes</translation>
    </message>
    <message>
        <source>The account needs a name</source>
        <translation>La cuenta necesita un nombre</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>Falta «{label}»</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (opcional)</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to a date</source>
        <translation>Ir a una fecha</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>thu, 24.11., 24 nov, +3w, week 48</source>
        <translation>jue, 24/11, 24 nov, +3s, semana 48</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>next</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>próximo|próxima|siguiente</translation>
    </message>
    <message>
        <source>last</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>último|última|pasado|pasada</translation>
    </message>
    <message>
        <source>week</source>
        <comment>before a number; several forms are parted by |</comment>
        <translation>semana|semanas|sem|s</translation>
    </message>
    <message>
        <source>Out of range: there are weeks from {first} to {last}.</source>
        <translation>Fuera de rango: hay semanas de {first} a {last}.</translation>
    </message>
    <message>
        <source>Not a date. Try 24 Nov, next thu, +2w or week 48.</source>
        <translation>No es una fecha. Pruebe 24 nov, próximo jue, +2s o semana 48.</translation>
    </message>
    <message>
        <source>A date, a weekday, a week’s number, or how far from today</source>
        <translation>Una fecha, un día de la semana, un número de semana o la distancia desde hoy</translation>
    </message>
    <message>
        <source>{day} · week {number}</source>
        <translation>{day} · semana {number}</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Atajos</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Buscar cualquier cosa</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>An action, an account, a calendar or a city</source>
        <translation>Una acción, una cuenta, un calendario o una ciudad</translation>
    </message>
</context>
<context>
    <name>PrefFlow</name>
    <message>
        <source>A city, a region or an IANA name</source>
        <translation>Una ciudad, una región o un nombre IANA</translation>
    </message>
</context>
<context>
    <name>RulerPanel</name>
    <message>
        <source>Rulers</source>
        <translation>Escalas horarias</translation>
    </message>
    <message>
        <source>Rulers, from the outside in</source>
        <translation>Escalas horarias, de fuera hacia dentro</translation>
    </message>
    <message>
        <source>&amp;Add a time zone…</source>
        <translation>&amp;Añadir una zona horaria…</translation>
    </message>
    <message>
        <source>{city}, the week’s own, is always there.</source>
        <translation>{city}, la propia de la semana, siempre está ahí.</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>Nombre propio</translation>
    </message>
    <message>
        <source>Name of {city}</source>
        <translation>Nombre de {city}</translation>
    </message>
    <message>
        <source>Move {city} outwards</source>
        <translation>Mover {city} hacia fuera</translation>
    </message>
    <message>
        <source>Move {city} inwards</source>
        <translation>Mover {city} hacia dentro</translation>
    </message>
    <message>
        <source>Remove {city}</source>
        <translation>Quitar {city}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Tema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Se aplica en el próximo inicio.</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>&amp;Reducir movimiento</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Primer día</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message>
        <source>Cl&amp;ock</source>
        <translation>Re&amp;loj</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 horas</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 horas</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Bloqueo</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>A &amp;drag snaps to</source>
        <translation>El &amp;arrastre se ajusta a</translation>
    </message>
    <message>
        <source>&amp;Block at once, without asking</source>
        <translation>&amp;Bloquear al momento, sin preguntar</translation>
    </message>
    <message>
        <source>Except over bookings, or where opening hours would change.</source>
        <translation>Salvo sobre reservas o si cambiaran las horas de apertura.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Single letters and di&amp;gits are keys</source>
        <translation>Las letras y cifras &amp;sueltas son atajos</translation>
    </message>
    <message>
        <source>&amp;Notify when a block is refused or an account needs you</source>
        <translation>A&amp;visar si se rechaza un bloqueo o una cuenta requiere atención</translation>
    </message>
    <message>
        <source>An icon in the tra&amp;y; closing the window keeps it there</source>
        <translation>Icono en la ba&amp;ndeja; al cerrar la ventana sigue ahí</translation>
    </message>
    <message>
        <source>Start with the d&amp;esktop</source>
        <translation>Iniciar con el &amp;escritorio</translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message>
        <source>Copied the selected time</source>
        <translation>Copiada la hora seleccionada</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n open times</source>
        <translation>
            <numerusform>Copiada %n hora libre</numerusform>
            <numerusform>Copiadas %n horas libres</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open here; that was copied</source>
        <translation>Aquí no hay nada libre; es lo que se ha copiado</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Accounts and calendars</source>
        <translation>Cuentas y calendarios</translation>
    </message>
    <message>
        <source>+ &amp;Add account</source>
        <translation>+ &amp;Añadir cuenta</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Añadir cuenta</translation>
    </message>
    <message>
        <source>Blocks on their way</source>
        <translation>Bloqueos en camino</translation>
    </message>
    <message>
        <source>Blocks that need a look</source>
        <translation>Bloqueos que conviene mirar</translation>
    </message>
</context>
<context>
    <name>SpanEdit</name>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <comment>an end time follows</comment>
        <translation>h&amp;asta</translation>
    </message>
    <message>
        <source>“{text}” is no time. Try 10:30 or 24 Nov 10:30.</source>
        <translation>«{text}» no es una hora. Pruebe 10:30 o 24 nov 10:30.</translation>
    </message>
    <message>
        <source>{text} does not exist on that day: the clocks in {city} jump over it.</source>
        <translation>{text} no existe ese día: los relojes de {city} se la saltan.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>El fin es anterior al inicio.</translation>
    </message>
</context>
<context>
    <name>SwatchBox</name>
    <message>
        <source>Hide this calendar</source>
        <translation>Ocultar este calendario</translation>
    </message>
    <message>
        <source>Show this calendar</source>
        <translation>Mostrar este calendario</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Openweek ended unexpectedly last time. Your blocks are all here.</source>
        <translation>Openweek se cerró de forma inesperada la última vez. Sus bloqueos siguen todos aquí.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Something here failed; the rest goes on. Nothing you blocked is lost.</source>
        <translation>Algo ha fallado aquí; lo demás sigue. No se pierde nada de lo bloqueado.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Qué ha pasado</translation>
    </message>
    <message>
        <source>Blocks are no longer sent and the week is no longer kept fresh. A restart helps.</source>
        <translation>Los bloqueos ya no se envían y la semana ya no se actualiza. Reiniciar lo arregla.</translation>
    </message>
    <message>
        <source>One thing did not work; the rest of the window goes on.</source>
        <translation>Una cosa no ha funcionado; el resto de la ventana sigue.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Ir a hoy</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Open in any</source>
        <translation>Libre en alguno</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en todos</translation>
    </message>
    <message>
        <source>Open in all</source>
        <translation>Libre en todos</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>&amp;Block time</source>
        <translation>&amp;Bloquear tiempo</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Semana {number}</translation>
    </message>
    <message>
        <source>{least}+ of {all}</source>
        <translation>{least}+ de {all}</translation>
    </message>
    <message>
        <source>Open in at least {least}; press again for more</source>
        <translation>Libre en al menos {least}; pulse otra vez para más</translation>
    </message>
    <message>
        <source>Open in at least {least} of {all}</source>
        <translation>Libre en al menos {least} de {all}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Openweek</source>
        <translation>&amp;Abrir Openweek</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>&amp;Bloquear tiempo…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>No block ahead</source>
        <translation>Ningún bloqueo próximo</translation>
    </message>
    <message>
        <source>&amp;Next block: {when}, {title}</source>
        <translation>&amp;Próximo bloqueo: {when}, {title}</translation>
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
        <translation>Semana</translation>
    </message>
    <message>
        <source>The service still offers this time.</source>
        <translation>El servicio sigue ofreciendo esta hora.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 horas</translation>
    </message>
    <message>
        <source>The clock changes: this day has %1 hours</source>
        <translation>Cambia la hora: este día tiene %1 horas</translation>
    </message>
    <message>
        <source>From %1 on %2 is %3 from %4</source>
        <translation>A partir de %1, la diferencia de %2 con %4 es %3</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>hasta %1</translation>
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
        <translation>(incluye cambio de hora)</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>eliminando</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmado</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>waiting for network</source>
        <translation>esperando la red</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>comprobando</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>1 block on the way</source>
        <translation>1 bloqueo en camino</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks on the way</source>
        <translation>
            <numerusform>%n bloqueo en camino</numerusform>
            <numerusform>%n bloqueos en camino</numerusform>
        </translation>
    </message>
    <message>
        <source>1 block refused</source>
        <translation>1 bloqueo rechazado</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks refused</source>
        <translation>
            <numerusform>%n bloqueo rechazado</numerusform>
            <numerusform>%n bloqueos rechazados</numerusform>
        </translation>
    </message>
    <message>
        <source>No program here opens folders. Everything is kept in {path}</source>
        <translation>Ningún programa abre carpetas aquí. Todo se guarda en {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>ZoneBox</name>
    <message>
        <source>Time zone: {zone}</source>
        <translation>Zona horaria: {zone}</translation>
    </message>
</context>
<context>
    <name>ZonePopup</name>
    <message>
        <source>Choose a time zone</source>
        <translation>Elegir una zona horaria</translation>
    </message>
    <message>
        <source>City, region, CET or +5:45</source>
        <translation>Ciudad, región, CET o +5:45</translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation>Buscar zonas horarias</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zonas horarias</translation>
    </message>
    <message>
        <source>No zone matches. Try a large city nearby, or an offset: +5:45</source>
        <translation>Ninguna zona coincide. Pruebe una gran ciudad cercana o una diferencia: +5:45</translation>
    </message>
</context>
<context>
    <name>_Licences</name>
    <message>
        <source>Works inside Openweek</source>
        <translation>Componentes de Openweek</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hoy</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Go to a dat&amp;e…</source>
        <translation>Ir a una &amp;fecha…</translation>
    </message>
    <message>
        <source>Time &amp;zone…</source>
        <translation>&amp;Zona horaria…</translation>
    </message>
    <message>
        <source>Ru&amp;lers…</source>
        <translation>&amp;Escalas horarias…</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>&amp;Bloquear tiempo…</translation>
    </message>
    <message>
        <source>Rena&amp;me the block…</source>
        <translation>Reno&amp;mbrar el bloqueo…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Copy times</source>
        <translation>&amp;Copiar horas</translation>
    </message>
    <message>
        <source>Copy times for anot&amp;her zone…</source>
        <translation>Copiar horas e&amp;n otra zona…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Im&amp;primir…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Act&amp;ualizar</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Barra &amp;lateral</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>Más &amp;grande</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Tamaño &amp;normal</translation>
    </message>
    <message>
        <source>Shade where any is open</source>
        <translation>Sombrear donde alguno esté libre</translation>
    </message>
    <message>
        <source>Shade where several are open</source>
        <translation>Sombrear donde varios estén libres</translation>
    </message>
    <message>
        <source>Shade where all are open</source>
        <translation>Sombrear donde todos estén libres</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Tema del sistema</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Tema claro</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Tema oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>Bu&amp;scar cualquier cosa…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>A&amp;tajos</translation>
    </message>
    <message>
        <source>Sett&amp;ings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>&amp;Añadir cuenta…</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>Abrir la carpeta de dat&amp;os</translation>
    </message>
    <message>
        <source>About Openweek</source>
        <translation>Acerca de Openweek</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sal&amp;ir</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>Mover el cursor</translation>
    </message>
    <message>
        <source>To the day’s ends</source>
        <translation>A los extremos del día</translation>
    </message>
    <message>
        <source>To the week’s ends</source>
        <translation>A los extremos de la semana</translation>
    </message>
    <message>
        <source>Next block or run</source>
        <translation>Siguiente bloqueo o tramo libre</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Siguiente parte de la ventana</translation>
    </message>
    <message>
        <source>Block the time, or open a block</source>
        <translation>Bloquear el tiempo o abrir un bloqueo</translation>
    </message>
    <message>
        <source>Select time; move a block’s end</source>
        <translation>Seleccionar tiempo; mover el fin de un bloqueo</translation>
    </message>
    <message>
        <source>Move a block’s start</source>
        <translation>Mover el inicio de un bloqueo</translation>
    </message>
    <message>
        <source>Move a block</source>
        <translation>Mover un bloqueo</translation>
    </message>
    <message>
        <source>Duplicate a block</source>
        <translation>Duplicar un bloqueo</translation>
    </message>
    <message>
        <source>Remove a block</source>
        <translation>Eliminar un bloqueo</translation>
    </message>
    <message>
        <source>Menu of this place</source>
        <translation>Menú de este lugar</translation>
    </message>
    <message>
        <source>Drop what was begun</source>
        <translation>Descartar lo empezado</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>In the week</source>
        <translation>En la semana</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloqueos</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Openweek cannot read its file.</source>
        <translation>Openweek no puede leer su archivo.</translation>
    </message>
    <message>
        <source>Keep it aside and start fresh</source>
        <translation>Apartarlo y empezar de cero</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentarlo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>This computer</source>
        <translation>Este equipo</translation>
    </message>
    <message>
        <source>Your own working hours, kept on this computer</source>
        <translation>Su propio horario de trabajo, guardado en este equipo</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>The zone your hours are in; this computer&apos;s if empty.</source>
        <translation>La zona de su horario; vacía, la de este equipo.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Horario de trabajo</translation>
    </message>
    <message>
        <source>Slot length (minutes)</source>
        <translation>Duración de la franja (minutos)</translation>
    </message>
    <message>
        <source>Regular busy times</source>
        <translation>Horas ocupadas habituales</translation>
    </message>
    <message>
        <source>Times inside your hours that are always taken.</source>
        <translation>Horas de su horario que están siempre ocupadas.</translation>
    </message>
    <message>
        <source>Calendars and team members of a HighLevel location</source>
        <translation>Calendarios y miembros del equipo de una ubicación de HighLevel</translation>
    </message>
    <message>
        <source>Private integration token</source>
        <translation>Token de integración privada</translation>
    </message>
    <message>
        <source>Sub-account settings, Private Integrations; rights: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</source>
        <translation>Ajustes de la subcuenta, Private Integrations; permisos: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</translation>
    </message>
    <message>
        <source>Location id</source>
        <translation>Id. de la ubicación</translation>
    </message>
    <message>
        <source>Sub-account settings, Business Profile; also in the address bar.</source>
        <translation>Ajustes de la subcuenta, Business Profile; también en la barra de direcciones.</translation>
    </message>
    <message>
        <source>Only these groups</source>
        <translation>Solo estos grupos</translation>
    </message>
    <message>
        <source>Calendar groups to show; empty for all.</source>
        <translation>Grupos de calendarios que mostrar; vacío para todos.</translation>
    </message>
    <message>
        <source>Only these team members</source>
        <translation>Solo estos miembros del equipo</translation>
    </message>
    <message>
        <source>Of team calendars, show and block these members only; empty for all.</source>
        <translation>En los calendarios de equipo, mostrar y bloquear solo a estos miembros; vacío para todos.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Versión de la API</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Dirección del servicio</translation>
    </message>
    <message>
        <source>Event types of a Cal.com page, hosted or your own</source>
        <translation>Tipos de evento de una página de Cal.com, alojada o propia</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Cal.com settings, Developer, API keys.</source>
        <translation>Ajustes de Cal.com, Developer, API keys.</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Tipo de evento</translation>
    </message>
    <message>
        <source>The number in the address of the event type; empty for all of them.</source>
        <translation>El número en la dirección del tipo de evento; vacío para todos.</translation>
    </message>
    <message>
        <source>all of mine</source>
        <translation>todos los míos</translation>
    </message>
    <message>
        <source>Block by</source>
        <translation>Bloquear mediante</translation>
    </message>
    <message>
        <source>Cal.com has no call to block time; this stands in for it.</source>
        <translation>Cal.com no tiene una llamada para bloquear tiempo; esto la sustituye.</translation>
    </message>
    <message>
        <source>changing the schedule&apos;s hours on that date</source>
        <translation>cambiar las horas del horario en esa fecha</translation>
    </message>
    <message>
        <source>an event in a connected Google calendar</source>
        <translation>un evento en un calendario de Google conectado</translation>
    </message>
    <message>
        <source>out of office, whole days only</source>
        <translation>fuera de la oficina, solo días completos</translation>
    </message>
    <message>
        <source>holding an offered slot for some minutes</source>
        <translation>reservar una franja ofrecida durante unos minutos</translation>
    </message>
    <message>
        <source>Event type&apos;s name in its address</source>
        <translation>Nombre del tipo de evento en su dirección</translation>
    </message>
    <message>
        <source>Whose event type</source>
        <translation>De quién es el tipo de evento</translation>
    </message>
    <message>
        <source>With the name in its address.</source>
        <translation>Con el nombre en su dirección.</translation>
    </message>
    <message>
        <source>Which team&apos;s event type</source>
        <translation>De qué equipo es el tipo de evento</translation>
    </message>
    <message>
        <source>With the name in its address, instead of a user.</source>
        <translation>Con el nombre en su dirección, en lugar de un usuario.</translation>
    </message>
    <message>
        <source>Organisation of user or team</source>
        <translation>Organización del usuario o equipo</translation>
    </message>
    <message>
        <source>Several people together</source>
        <translation>Varias personas juntas</translation>
    </message>
    <message>
        <source>Two or more user names: the times at which all of them are free.</source>
        <translation>Dos o más nombres de usuario: las horas en que todos están libres.</translation>
    </message>
    <message>
        <source>Length (minutes)</source>
        <translation>Duración (minutos)</translation>
    </message>
    <message>
        <source>Only for event types with several lengths, and for several people together.</source>
        <translation>Solo para tipos de evento con varias duraciones y para varias personas juntas.</translation>
    </message>
    <message>
        <source>https://api.cal.eu for the EU, or your own server.</source>
        <translation>https://api.cal.eu para la UE, o su propio servidor.</translation>
    </message>
    <message>
        <source>Sales users and their free windows</source>
        <translation>Usuarios de ventas y sus franjas libres</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Clave de acceso</translation>
    </message>
    <message>
        <source>My Account, Settings, API and Webhooks.</source>
        <translation>My Account, Settings, API and Webhooks.</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Clave secreta</translation>
    </message>
    <message>
        <source>Users (e-mail)</source>
        <translation>Usuarios (correo electrónico)</translation>
    </message>
    <message>
        <source>Comma separated; empty for every active user.</source>
        <translation>Separados por comas; vacío para todos los usuarios activos.</translation>
    </message>
    <message>
        <source>every active user</source>
        <translation>todos los usuarios activos</translation>
    </message>
    <message>
        <source>Block with appointments of type</source>
        <translation>Bloquear con citas de tipo</translation>
    </message>
    <message>
        <source>Name or id of an appointment type with Allow Conflicts off; others leave the time bookable.</source>
        <translation>Nombre o id. de un tipo de cita con Allow Conflicts desactivado; los demás dejan la hora reservable.</translation>
    </message>
    <message>
        <source>the first that allows no conflicts</source>
        <translation>el primero que no permita conflictos</translation>
    </message>
    <message>
        <source>Working times are in</source>
        <translation>Zona del horario de trabajo</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Averiguar</translation>
    </message>
    <message>
        <source>the work-day template&apos;s zone</source>
        <translation>la zona de la plantilla de jornada</translation>
    </message>
    <message>
        <source>the user&apos;s zone</source>
        <translation>la zona del usuario</translation>
    </message>
    <message>
        <source>Offer slots where conflicts are allowed</source>
        <translation>Ofrecer franjas donde se permiten conflictos</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes o no</translation>
    </message>
    <message>
        <source>The API host of your region, such as https://api-in21.leadsquared.com; empty to find it out.</source>
        <translation>El host de la API de su región, como https://api-in21.leadsquared.com; vacío para averiguarlo.</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>falta «{label}»</translation>
    </message>
    <message>
        <source>already here as {account}</source>
        <translation>ya está aquí como {account}</translation>
    </message>
    <message>
        <source>{label} cannot be {value}; it is one of: {names}</source>
        <translation>«{label}» no puede ser {value}; valores posibles: {names}</translation>
    </message>
    <message>
        <source>{text} is not an address that starts with https://</source>
        <translation>{text} no es una dirección que empiece por https://</translation>
    </message>
    <message>
        <source>an address has no sign-in, query or fragment; tokens have their own field</source>
        <translation>una dirección no lleva usuario, consulta ni fragmento; los tokens tienen su propio campo</translation>
    </message>
    <message>
        <source>http://{host} would send the token unprotected; use https:// (http:// is for this computer)</source>
        <translation>http://{host} enviaría el token sin protección; use https:// (http:// es para este equipo)</translation>
    </message>
    <message>
        <source>there is no time zone {name}</source>
        <translation>no existe la zona horaria {name}</translation>
    </message>
    <message>
        <source>did you mean {name}?</source>
        <translation>¿quiso decir {name}?</translation>
    </message>
    <message>
        <source>cannot read {entry}; write for example Mon-Fri 09:00-17:00</source>
        <translation>no se puede leer {entry}; escriba por ejemplo Mon-Fri 09:00-17:00</translation>
    </message>
    <message>
        <source>a slot is 1 to 1440 minutes long, not {length}</source>
        <translation>una franja dura de 1 a 1440 minutos, no {length}</translation>
    </message>
    <message>
        <source>a duration is 1 to 1440 minutes, not {text}</source>
        <translation>una duración es de 1 a 1440 minutos, no {text}</translation>
    </message>
    <message>
        <source>an event type id is a number, not {number}</source>
        <translation>el id. de un tipo de evento es un número, no {number}</translation>
    </message>
    <message>
        <source>event_type_id says all; leave this empty</source>
        <translation>event_type_id lo dice todo; deje esto vacío</translation>
    </message>
    <message>
        <source>usernames asks for several people together; leave this empty</source>
        <translation>usernames pide varias personas juntas; deje esto vacío</translation>
    </message>
    <message>
        <source>usernames takes two or more different names</source>
        <translation>usernames requiere dos o más nombres distintos</translation>
    </message>
    <message>
        <source>an event type is a user&apos;s or a team&apos;s; leave one of them empty</source>
        <translation>un tipo de evento es de un usuario o de un equipo; deje uno de los dos vacío</translation>
    </message>
    <message>
        <source>event_type_slug needs the username or team_slug it belongs to</source>
        <translation>event_type_slug necesita el username o team_slug al que pertenece</translation>
    </message>
    <message>
        <source>the name of the event type in its address is missing</source>
        <translation>falta el nombre del tipo de evento en su dirección</translation>
    </message>
    <message>
        <source>organization_slug goes with an event type of a user or team, or with usernames</source>
        <translation>organization_slug va con un tipo de evento de un usuario o equipo, o con usernames</translation>
    </message>
    <message>
        <source>include_allowed_conflicts is yes or no, not {text}</source>
        <translation>include_allowed_conflicts es yes o no, no {text}</translation>
    </message>
    <message>
        <source>{calendar}, on this computer only</source>
        <translation>{calendar}, solo en este equipo</translation>
    </message>
    <message>
        <source>{calendar}, this calendar only</source>
        <translation>{calendar}, solo este calendario</translation>
    </message>
    <message>
        <source>{people}, in all HighLevel calendars</source>
        <translation>{people}, en todos los calendarios de HighLevel</translation>
    </message>
    <message>
        <source>{person} in LeadSquared</source>
        <translation>{person} en LeadSquared</translation>
    </message>
    <message>
        <source>{calendars}: all on {schedule}</source>
        <translation>{calendars}: todos con {schedule}</translation>
    </message>
    <message>
        <source>schedule “{name}”</source>
        <translation>el horario «{name}»</translation>
    </message>
    <message>
        <source>changes the opening hours of {schedule}</source>
        <translation>cambia las horas de apertura en {schedule}</translation>
    </message>
    <message>
        <source>{calendar}, in everything that checks that calendar</source>
        <translation>{calendar}, en todo lo que consulta ese calendario</translation>
    </message>
    <message>
        <source>all event types of {person}</source>
        <translation>todos los tipos de evento de {person}</translation>
    </message>
    <message>
        <source>the other hosts stay bookable</source>
        <translation>los demás anfitriones siguen reservables</translation>
    </message>
    <message>
        <source>{calendar}, this event type only, at an offered start</source>
        <translation>{calendar}, solo este tipo de evento, en un inicio ofrecido</translation>
    </message>
    <message>
        <source>puts an event into the connected Google calendar “{calendar}”</source>
        <translation>crea un evento en el calendario de Google conectado «{calendar}»</translation>
    </message>
    <message>
        <source>shows {person} as away for whole days ({zone})</source>
        <translation>muestra a {person} como ausente durante días completos ({zone})</translation>
    </message>
    <message>
        <source>only a hold: it lapses by itself after {count} minutes</source>
        <translation>solo una reserva temporal: caduca por sí sola tras {count} minutos</translation>
    </message>
    <message>
        <source>appointments of type {name} allow conflicts: the time stays bookable</source>
        <translation>las citas de tipo {name} permiten conflictos: la hora sigue reservable</translation>
    </message>
    <message>
        <source>whether appointments of type {name} keep the time is not told; the first block shows it</source>
        <translation>no se sabe si las citas de tipo {name} ocupan la hora; el primer bloqueo lo mostrará</translation>
    </message>
    <message>
        <source>bookings and blocks are not shown: the token lacks the right calendars/events.readonly</source>
        <translation>no se muestran reservas ni bloqueos: al token le falta el permiso calendars/events.readonly</translation>
    </message>
    <message>
        <source>busy times could not be read: {said}</source>
        <translation>no se pudieron leer las horas ocupadas: {said}</translation>
    </message>
    <message>
        <source>it is the common time of several people</source>
        <translation>es el tiempo común de varias personas</translation>
    </message>
    <message>
        <source>each host of a team&apos;s event type has hours of their own</source>
        <translation>cada anfitrión del tipo de evento de un equipo tiene su propio horario</translation>
    </message>
    <message>
        <source>block by a connected calendar instead</source>
        <translation>bloquee en su lugar con un calendario conectado</translation>
    </message>
    <message>
        <source>its schedule is not among yours</source>
        <translation>su horario no está entre los suyos</translation>
    </message>
    <message>
        <source>its schedule cannot be read ({said})</source>
        <translation>no se puede leer su horario ({said})</translation>
    </message>
    <message>
        <source>it is somebody else&apos;s</source>
        <translation>es de otra persona</translation>
    </message>
    <message>
        <source>this server cannot write into connected calendars ({said})</source>
        <translation>este servidor no puede escribir en calendarios conectados ({said})</translation>
    </message>
    <message>
        <source>this server cannot be told about out of office ({said})</source>
        <translation>a este servidor no se le pueden comunicar ausencias ({said})</translation>
    </message>
    <message>
        <source>this server cannot reserve slots ({said})</source>
        <translation>este servidor no puede reservar franjas ({said})</translation>
    </message>
    <message>
        <source>only Google calendars can be written to, and none is connected</source>
        <translation>solo se puede escribir en calendarios de Google, y no hay ninguno conectado</translation>
    </message>
    <message>
        <source>no connected Google calendar is checked for conflicts, so an event there would not block</source>
        <translation>no se comprueban conflictos en ningún calendario de Google conectado; un evento allí no bloquearía</translation>
    </message>
    <message>
        <source>LeadSquared has no user of this address</source>
        <translation>LeadSquared no tiene ningún usuario con esta dirección</translation>
    </message>
    <message>
        <source>the user is not active in LeadSquared</source>
        <translation>el usuario no está activo en LeadSquared</translation>
    </message>
    <message>
        <source>LeadSquared has no appointment type {name}</source>
        <translation>LeadSquared no tiene el tipo de cita {name}</translation>
    </message>
    <message>
        <source>can only be blocked for whole days, midnight to midnight in {zone}</source>
        <translation>solo se puede bloquear por días completos, de medianoche a medianoche en {zone}</translation>
    </message>
    <message>
        <source>takes blocks in steps of {count} minutes</source>
        <translation>admite bloqueos en pasos de {count} minutos</translation>
    </message>
    <message>
        <source>can only be blocked for {count} minutes</source>
        <translation>solo se puede bloquear durante {count} minutos</translation>
    </message>
    <message>
        <source>{calendar} cannot be blocked: {said}</source>
        <translation>no se puede bloquear {calendar}: {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot remove blocks</source>
        <translation>{calendar} no puede eliminar bloqueos</translation>
    </message>
    <message>
        <source>{calendar} cannot move blocks</source>
        <translation>{calendar} no puede mover bloqueos</translation>
    </message>
    <message>
        <source>already away on these days</source>
        <translation>ya ausente en estos días</translation>
    </message>
    <message>
        <source>only an offered slot can be held, and none starts there</source>
        <translation>solo se puede reservar una franja ofrecida, y ahí no empieza ninguna</translation>
    </message>
    <message>
        <source>a hold lasts {names} minutes, not {minutes}</source>
        <translation>una reserva temporal dura {names} minutos, no {minutes}</translation>
    </message>
    <message>
        <source>out of office holds whole days ({zone}), from midnight to midnight</source>
        <translation>fuera de la oficina vale para días completos ({zone}), de medianoche a medianoche</translation>
    </message>
    <message>
        <source>the hold has lapsed</source>
        <translation>la reserva temporal ha caducado</translation>
    </message>
    <message>
        <source>minimum notice</source>
        <translation>antelación mínima</translation>
    </message>
    <message>
        <source>minimum notice {length}</source>
        <translation>antelación mínima {length}</translation>
    </message>
    <message>
        <source>buffer before {length}</source>
        <translation>margen previo {length}</translation>
    </message>
    <message>
        <source>buffer after {length}</source>
        <translation>margen posterior {length}</translation>
    </message>
    <message>
        <source>bookable for {length}</source>
        <translation>reservable durante {length}</translation>
    </message>
    <message>
        <source>a start every {length}</source>
        <translation>un inicio cada {length}</translation>
    </message>
    <message>
        <source>a template: its members&apos; own event types offer the times</source>
        <translation>una plantilla: las horas las ofrecen los tipos de evento de sus miembros</translation>
    </message>
    <message>
        <source>look busy hides some free slots</source>
        <translation>parecer ocupado oculta algunas franjas libres</translation>
    </message>
    <message>
        <source>beyond the booking window</source>
        <translation>fuera del plazo de reserva</translation>
    </message>
    <message>
        <source>working times read in {zone} ({said})</source>
        <translation>horario de trabajo leído en {zone} ({said})</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>ocupado</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pausa</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Festivo</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Ausencia</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Fuera de horario</translation>
    </message>
    <message>
        <source>Work day template not defined</source>
        <translation>Plantilla de jornada sin definir</translation>
    </message>
    <message>
        <source>cannot reach {host}: {said}</source>
        <translation>no se puede conectar con {host}: {said}</translation>
    </message>
    <message>
        <source>{host} broke off: {said}</source>
        <translation>{host} cortó la comunicación: {said}</translation>
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation>{host} no respondió</translation>
    </message>
    <message>
        <source>whether it was done is not known</source>
        <translation>no se sabe si se hizo</translation>
    </message>
    <message>
        <source>{host} asks to wait {count} s</source>
        <translation>{host} pide esperar {count} s</translation>
    </message>
    <message>
        <source>{service} asks to slow down</source>
        <translation>{service} pide ir más despacio</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>sin respuesta a tiempo</translation>
    </message>
    <message>
        <source>too many calls at once</source>
        <translation>demasiadas llamadas a la vez</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>se cortó la conexión</translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation>no se puede descomprimir la respuesta</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>ese host no existe</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>su certificado no es de confianza</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>ahí no responde nada</translation>
    </message>
    <message>
        <source>the token lacks the right {right}</source>
        <translation>al token le falta el permiso {right}</translation>
    </message>
    <message>
        <source>the answer was not seen</source>
        <translation>no se vio la respuesta</translation>
    </message>
    <message>
        <source>the line to {host} is closed</source>
        <translation>la conexión con {host} está cerrada</translation>
    </message>
    <message>
        <source>the line to {host} was closed</source>
        <translation>se cerró la conexión con {host}</translation>
    </message>
    <message>
        <source>{host} refused ({status})</source>
        <translation>{host} lo rechazó ({status})</translation>
    </message>
    <message>
        <source>{host} refused ({status}): {said}</source>
        <translation>{host} lo rechazó ({status}): {said}</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401)</source>
        <translation>{host} rechazó el inicio de sesión (401)</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401): {said}</source>
        <translation>{host} rechazó el inicio de sesión (401): {said}</translation>
    </message>
    <message>
        <source>{host} does not allow this (403)</source>
        <translation>{host} no lo permite (403)</translation>
    </message>
    <message>
        <source>{host} does not allow this (403): {said}</source>
        <translation>{host} no lo permite (403): {said}</translation>
    </message>
    <message>
        <source>{host} does not know this (404)</source>
        <translation>{host} no lo conoce (404)</translation>
    </message>
    <message>
        <source>{host} does not know this (404): {said}</source>
        <translation>{host} no lo conoce (404): {said}</translation>
    </message>
    <message>
        <source>{host} failed ({status})</source>
        <translation>{host} falló ({status})</translation>
    </message>
    <message>
        <source>{host} failed ({status}): {said}</source>
        <translation>{host} falló ({status}): {said}</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data ({status})</source>
        <translation>{host} respondió con una página web en lugar de datos ({status})</translation>
    </message>
    <message>
        <source>{host} sends elsewhere ({status})</source>
        <translation>{host} remite a otro sitio ({status})</translation>
    </message>
    <message>
        <source>check the base URL</source>
        <translation>compruebe la URL base</translation>
    </message>
    <message>
        <source>cannot ask {host}: a token or setting has characters that cannot be sent</source>
        <translation>no se puede consultar a {host}: un token o ajuste tiene caracteres que no se pueden enviar</translation>
    </message>
    <message>
        <source>the keyring refused: {said}</source>
        <translation>el llavero se negó: {said}</translation>
    </message>
    <message>
        <source>the {secret} of {account} is not in the keyring</source>
        <translation>en el llavero falta {secret} de {account}</translation>
    </message>
    <message>
        <source>the answer about {what} cannot be read: {said}</source>
        <translation>no se puede leer la respuesta sobre {what}: {said}</translation>
    </message>
    <message>
        <source>cannot use {file}: {said}</source>
        <translation>no se puede usar {file}: {said}</translation>
    </message>
    <message>
        <source>cannot read {text}: {said}</source>
        <translation>no se puede leer {text}: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys</source>
        <translation>LeadSquared rechazó las claves</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys: {said}</source>
        <translation>LeadSquared rechazó las claves: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused: {said}</source>
        <translation>LeadSquared lo rechazó: {said}</translation>
    </message>
    <message>
        <source>LeadSquared does not allow this: {said}</source>
        <translation>LeadSquared no lo permite: {said}</translation>
    </message>
    <message>
        <source>LeadSquared changed the times: {said}</source>
        <translation>LeadSquared cambió las horas: {said}</translation>
    </message>
    <message>
        <source>LeadSquared kept other times than were sent</source>
        <translation>LeadSquared guardó horas distintas de las enviadas</translation>
    </message>
    <message>
        <source>LeadSquared has no user {name}</source>
        <translation>LeadSquared no tiene el usuario {name}</translation>
    </message>
    <message>
        <source>LeadSquared does not have the task any more</source>
        <translation>LeadSquared ya no tiene la tarea</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the move and not made it yet</source>
        <translation>LeadSquared ha aceptado el cambio de hora y aún no lo ha hecho</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the removal and not made it yet</source>
        <translation>LeadSquared ha aceptado la eliminación y aún no la ha hecho</translation>
    </message>
    <message>
        <source>LeadSquared said Success and does not show the task yet</source>
        <translation>LeadSquared dijo Success y aún no muestra la tarea</translation>
    </message>
    <message>
        <source>LeadSquared did not say the id of the new task</source>
        <translation>LeadSquared no dio el id. de la tarea nueva</translation>
    </message>
    <message>
        <source>HighLevel did not say the id of the new block</source>
        <translation>HighLevel no dio el id. del bloqueo nuevo</translation>
    </message>
    <message>
        <source>HighLevel blocks this calendar only through its team members</source>
        <translation>HighLevel solo bloquea este calendario a través de los miembros de su equipo</translation>
    </message>
    <message>
        <source>refresh the account and try again</source>
        <translation>actualice la cuenta e inténtelo de nuevo</translation>
    </message>
    <message>
        <source>the schedule is being changed by somebody else at the same time</source>
        <translation>otra persona está cambiando el horario al mismo tiempo</translation>
    </message>
    <message>
        <source>the absence is gone</source>
        <translation>la ausencia ya no existe</translation>
    </message>
    <message>
        <source>somebody removed it</source>
        <translation>alguien lo eliminó</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>se perdió la respuesta</translation>
    </message>
    <message>
        <source>if the slot is held, it lapses by {said}</source>
        <translation>si la franja está reservada, la reserva caduca a las {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot last {count} minutes</source>
        <translation>{calendar} no puede durar {count} minutos</translation>
    </message>
    <message>
        <source>it lasts {lengths}</source>
        <translation>dura {lengths}</translation>
    </message>
    <message>
        <source>{block} is being removed</source>
        <translation>{block} se está eliminando</translation>
    </message>
    <message>
        <source>could not be removed: {said}</source>
        <translation>no se pudo eliminar: {said}</translation>
    </message>
    <message>
        <source>could not be changed: {said}</source>
        <translation>no se pudo cambiar: {said}</translation>
    </message>
    <message>
        <source>no calendar to block</source>
        <translation>ningún calendario que bloquear</translation>
    </message>
    <message>
        <source>a fault of ours</source>
        <translation>un fallo nuestro</translation>
    </message>
    <message>
        <source>the log has the details</source>
        <translation>el registro tiene los detalles</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Everything you blocked is saved.</source>
        <translation>Todo lo bloqueado está guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks still on their way are sent or looked up at the next start.</source>
        <translation>
            <numerusform>%n bloqueo aún en camino se envía o se comprueba en el próximo inicio.</numerusform>
            <numerusform>%n bloqueos aún en camino se envían o se comprueban en el próximo inicio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Openweek cannot go on.</source>
        <translation>Openweek no puede continuar.</translation>
    </message>
</context>
<context>
    <name>ears</name>
    <message>
        <source>Week: {days}, {place}</source>
        <translation>Semana: {days}, {place}</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select, Enter blocks the time.</source>
        <translation>Las flechas mueven, con Mayús seleccionan, Entrar bloquea el tiempo.</translation>
    </message>
    <message>
        <source>Block here…</source>
        <translation>Bloquear aquí…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Move {length} earlier</source>
        <translation>Mover {length} antes</translation>
    </message>
    <message>
        <source>Move {length} later</source>
        <translation>Mover {length} después</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Time in {city}</source>
        <translation>Hora de {city}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>the order of weekday, day and month; these letters are Qt&apos;s</comment>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>{day}, {begin} to {last_day}, {end}</source>
        <translation>{day}, {begin}, a {last_day}, {end}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>medianoche</translation>
    </message>
    <message>
        <source>{day}, {begin} to {end}</source>
        <translation>{day}, de {begin} a {end}</translation>
    </message>
    <message>
        <source>{day}, {time}: the clock skips this time</source>
        <translation>{day}, {time}: el reloj se salta esta hora</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>sin datos</translation>
    </message>
    <message>
        <source>open in {count} of {all}</source>
        <translation>libre en {count} de {all}</translation>
    </message>
    <message>
        <source>open in {count} of {all}: {names}</source>
        <translation>libre en {count} de {all}: {names}</translation>
    </message>
    <message>
        <source>not known: {names}</source>
        <translation>sin datos: {names}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>no se ofrece: {names}</translation>
    </message>
    <message>
        <source>{when}, {what}</source>
        <translation>{when}, {what}</translation>
    </message>
    <message numerus="yes">
        <source>{calendar}, open {when}, %n starts</source>
        <translation>
            <numerusform>{calendar}, libre {when}, %n inicio</numerusform>
            <numerusform>{calendar}, libre {when}, %n inicios</numerusform>
        </translation>
    </message>
    <message>
        <source>{calendar}, open {when}, 1 start</source>
        <translation>{calendar}, libre {when}, 1 inicio</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>{what}, in {calendar}, {when}</source>
        <translation>{what}, en {calendar}, {when}</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}, {when}</translation>
    </message>
    <message>
        <source>{state} in {names}</source>
        <translation>{state} en {names}</translation>
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
        <translation>{title}: eliminado</translation>
    </message>
    <message>
        <source>{when} selected, {length}</source>
        <translation>{when}, seleccionado, {length}</translation>
    </message>
</context>
<context>
    <name>keylist</name>
    <message>
        <source>1, 3, 5, 7 or 14 days</source>
        <translation>1, 3, 5, 7 o 14 días</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Details…</source>
        <translation>De&amp;talles…</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>Dupl&amp;icar</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Block {when}…</source>
        <translation>&amp;Bloquear {when}…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Días</translation>
    </message>
    <message>
        <source>Shade &amp;where</source>
        <translation>Sombrear d&amp;onde</translation>
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
        <translation>Sin conexión</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Inicio de sesión rechazado</translation>
    </message>
    <message>
        <source>Token not kept on this computer</source>
        <translation>El token no está guardado en este equipo</translation>
    </message>
    <message>
        <source>A right is missing</source>
        <translation>Falta un permiso</translation>
    </message>
    <message>
        <source>The service refused</source>
        <translation>El servicio lo rechazó</translation>
    </message>
    <message>
        <source>The service is out of order</source>
        <translation>El servicio no funciona</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Respuesta no comprendida</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Aún sin respuesta</translation>
    </message>
    <message>
        <source>No keyring on this computer</source>
        <translation>No hay llavero en este equipo</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>El llavero está bloqueado</translation>
    </message>
    <message>
        <source>The stored data cannot be used</source>
        <translation>Los datos guardados no se pueden usar</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>No es posible aquí</translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation>Algo no encaja</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
    <message>
        <source>A fault in Openweek</source>
        <translation>Un fallo en Openweek</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Introducirlo</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Volver a iniciar sesión</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Editar cuenta</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copiar informe</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>sin cargar</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>ahora mismo</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>hace %n min</numerusform>
            <numerusform>hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation>
            <numerusform>de hace %n min</numerusform>
            <numerusform>de hace %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation>
            <numerusform>de hace %n h</numerusform>
            <numerusform>de hace %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>de hace %n día</numerusform>
            <numerusform>de hace %n días</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>pendiente de envío</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>enviando</translation>
    </message>
    <message>
        <source>checking with the service</source>
        <translation>comprobando con el servicio</translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation>rechazado: {reason}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source>blocked; {reason}</source>
        <translation>bloqueado; {reason}</translation>
    </message>
    <message>
        <source>blocked, no longer offered</source>
        <translation>bloqueado, ya no se ofrece</translation>
    </message>
    <message>
        <source>{title} is as it was</source>
        <translation>{title}: igual que antes</translation>
    </message>
    <message>
        <source>{calendar}: {reason}</source>
        <translation>{calendar}: {reason}</translation>
    </message>
    <message>
        <source>A part of it is no longer known here.</source>
        <translation>Una parte ya no se conoce aquí.</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>Ya no se conoce aquí.</translation>
    </message>
    <message>
        <source>blocked, but the time is still offered</source>
        <translation>bloqueado, pero la hora sigue ofreciéndose</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqueado</translation>
    </message>
    <message>
        <source>{title} is not blocked</source>
        <translation>{title}: no bloqueado</translation>
    </message>
    <message>
        <source>{calendar} refused it.</source>
        <translation>{calendar} lo rechazó.</translation>
    </message>
    <message>
        <source>{calendar} refused it: {reason}</source>
        <translation>{calendar} lo rechazó: {reason}</translation>
    </message>
    <message>
        <source>{account} needs you to sign in</source>
        <translation>{account} requiere que inicie sesión</translation>
    </message>
    <message>
        <source>Its calendars are not up to date and its blocks wait until then.</source>
        <translation>Sus calendarios no están al día y sus bloqueos esperan hasta entonces.</translation>
    </message>
    <message>
        <source>Undone: the block {title}.</source>
        <translation>Deshecho: el bloqueo {title}.</translation>
    </message>
    <message>
        <source>Undone: the removal of {title}.</source>
        <translation>Deshecho: la eliminación de {title}.</translation>
    </message>
    <message>
        <source>Undone: the move of {title}.</source>
        <translation>Deshecho: el cambio de hora de {title}.</translation>
    </message>
    <message>
        <source>Undone: the new name {title}.</source>
        <translation>Deshecho: el nombre nuevo {title}.</translation>
    </message>
    <message>
        <source>Cannot undo {title}.</source>
        <translation>No se puede deshacer {title}.</translation>
    </message>
    <message>
        <source>Done again: the block {title}.</source>
        <translation>Rehecho: el bloqueo {title}.</translation>
    </message>
    <message>
        <source>Done again: the removal of {title}.</source>
        <translation>Rehecho: la eliminación de {title}.</translation>
    </message>
    <message>
        <source>Done again: the move of {title}.</source>
        <translation>Rehecho: el cambio de hora de {title}.</translation>
    </message>
    <message>
        <source>Done again: the new name {title}.</source>
        <translation>Rehecho: el nombre nuevo {title}.</translation>
    </message>
    <message>
        <source>Cannot do {title} again.</source>
        <translation>No se puede rehacer {title}.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminado</translation>
    </message>
    <message>
        <source>being removed</source>
        <translation>eliminando</translation>
    </message>
    <message>
        <source>Retry soon</source>
        <translation>Nuevo intento pronto</translation>
    </message>
    <message>
        <source>Retry in {clock}</source>
        <translation>Nuevo intento en {clock}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Save the week as PDF</source>
        <translation>Guardar la semana como PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>date pattern</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>{title} (partly unknown)</source>
        <translation>{title} (en parte sin datos)</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>Actualizado: {moment}</translation>
    </message>
</context>
<context>
    <name>reachable</name>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Hide {calendar}</source>
        <translation>Ocultar {calendar}</translation>
    </message>
    <message>
        <source>Show {calendar}</source>
        <translation>Mostrar {calendar}</translation>
    </message>
    <message>
        <source>Colour of {calendar}: {colour}</source>
        <translation>Color de {calendar}: {colour}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Sign in to {account}…</source>
        <translation>Iniciar sesión en {account}…</translation>
    </message>
    <message>
        <source>Edit {account}…</source>
        <translation>Editar {account}…</translation>
    </message>
    <message>
        <source>Refresh {account}</source>
        <translation>Actualizar {account}</translation>
    </message>
    <message>
        <source>Remove {account}…</source>
        <translation>Eliminar {account}…</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>ddd d MMM</source>
        <comment>date pattern</comment>
        <translation>ddd d MMM</translation>
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
        <translation>incluye un cambio de hora</translation>
    </message>
    <message>
        <source>Open in {open} of {all}</source>
        <translation>Libre en {open} de {all}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>no se ofrece: {names}</translation>
    </message>
    <message>
        <source>unknown: {names}</source>
        <translation>sin datos: {names}</translation>
    </message>
    <message>
        <source>blocked: {titles}</source>
        <translation>bloqueado: {titles}</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} forward</source>
        <translation>{day}: los relojes de {city} se adelantan {length}</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} back</source>
        <translation>{day}: los relojes de {city} se atrasan {length}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date pattern</comment>
        <translation>d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>date pattern</comment>
        <translation>ddd, d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>date pattern</comment>
        <translation>dddd, d &apos;de&apos; MMMM &apos;de&apos; yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date pattern</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
    <message>
        <source>d</source>
        <comment>date pattern: a day before another one of its month</comment>
        <translation>d</translation>
    </message>
</context>
<context>
    <name>share</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>No open times</source>
        <translation>Ninguna hora libre</translation>
    </message>
    <message>
        <source>Not known: {names}</source>
        <translation>Sin datos: {names}</translation>
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
        <translation>Deshacer: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rehacer: {what}</translation>
    </message>
    <message>
        <source>Asked for: {span}</source>
        <translation>Solicitado: {span}</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Solicitado</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation>Movido de {before} a {after}</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Movido</translation>
    </message>
    <message>
        <source>Renamed to {title}</source>
        <translation>Nombre cambiado a {title}</translation>
    </message>
    <message>
        <source>Removal asked for</source>
        <translation>Eliminación solicitada</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>No clear answer: {why}</source>
        <translation>Sin respuesta clara: {why}</translation>
    </message>
    <message>
        <source>Waiting: {why}</source>
        <translation>En espera: {why}</translation>
    </message>
    <message>
        <source>Confirmed by the service</source>
        <translation>Confirmado por el servicio</translation>
    </message>
    <message>
        <source>The time is no longer offered</source>
        <translation>La hora ya no se ofrece</translation>
    </message>
    <message>
        <source>The time is still offered</source>
        <translation>La hora sigue ofreciéndose</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Rechazado: {why}</translation>
    </message>
    <message>
        <source>The change was refused: {why}</source>
        <translation>Cambio rechazado: {why}</translation>
    </message>
    <message>
        <source>The removal was refused: {why}</source>
        <translation>Eliminación rechazada: {why}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Eliminado</translation>
    </message>
</context>
<context>
    <name>swatch</name>
    <message>
        <source>Blue</source>
        <translation>Azul</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Verde</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Naranja</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violeta</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliva</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ámbar</translation>
    </message>
    <message>
        <source>{colour}</source>
        <translation>{colour}</translation>
    </message>
    <message>
        <source>{colour}, striped</source>
        <translation>{colour}, rayado</translation>
    </message>
    <message>
        <source>{colour}, dotted</source>
        <translation>{colour}, punteado</translation>
    </message>
    <message>
        <source>{colour}, with lines</source>
        <translation>{colour}, con líneas</translation>
    </message>
    <message>
        <source>{colour}, crossed</source>
        <translation>{colour}, cruzado</translation>
    </message>
    <message>
        <source>{colour}, striped the other way</source>
        <translation>{colour}, rayado inverso</translation>
    </message>
    <message>
        <source>{colour}, with bars</source>
        <translation>{colour}, con barras</translation>
    </message>
    <message>
        <source>{colour}, chequered</source>
        <translation>{colour}, a cuadros</translation>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 día</translation>
    </message>
</context>
</TS>

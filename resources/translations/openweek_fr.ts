<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Openweek</source>
        <translation>À propos d’Openweek</translation>
    </message>
    <message>
        <source>Time zone rules</source>
        <translation>Règles des fuseaux horaires</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>Copier les &amp;versions</translation>
    </message>
    <message>
        <source>One week of every scheduling account you have.</source>
        <translation>Une semaine de tous vos comptes de planification.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Apache-2.0; Qt is used under the LGPL</source>
        <translation>Apache-2.0&#xa0;; Qt est utilisé sous LGPL</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Copier le &amp;chemin</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>&amp;Réinitialiser…</translation>
    </message>
    <message>
        <source>Keys and tokens are in the keyring of this computer, never in this folder.</source>
        <translation>Les clés et les jetons sont dans le trousseau de cet ordinateur, jamais dans ce dossier.</translation>
    </message>
    <message>
        <source>No file manager here: the path is copied</source>
        <translation>Aucun gestionnaire de fichiers ici&#xa0;: le chemin est copié</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>What should Openweek forget on this computer?</source>
        <translation>Que doit oublier Openweek sur cet ordinateur&#xa0;?</translation>
    </message>
    <message>
        <source>Settings: zone, theme, rulers and the like begin anew; accounts and blocks stay.

Everything: the accounts, their keys in the keyring, and all that is known of blocks go as well. Blocks at the services stay there, and can no longer be undone from here.</source>
        <translation>Paramètres&#xa0;: fuseau, thème, échelles horaires, etc. repartent de zéro&#xa0;; les comptes et les blocages restent.

Tout&#xa0;: les comptes, leurs clés dans le trousseau et tout ce qui est connu des blocages disparaissent aussi. Les blocages restent chez les services et ne peuvent plus être annulés d’ici.</translation>
    </message>
    <message>
        <source>Forget &amp;settings</source>
        <translation>Oublier les &amp;paramètres</translation>
    </message>
    <message>
        <source>Forget &amp;everything</source>
        <translation>&amp;Tout oublier</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Modifier le compte</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Which service holds the calendars?</source>
        <translation>Quel service contient les calendriers&#xa0;?</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Interrogation du service…</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>conservé dans le trousseau</translation>
    </message>
    <message>
        <source>kept in the keyring; empty leaves it as it is</source>
        <translation>conservé dans le trousseau&#xa0;; vide, il reste inchangé</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show {label}</source>
        <translation>Afficher {label}</translation>
    </message>
    <message>
        <source>kept for this session; empty leaves it as it is</source>
        <translation>conservé pour cette session&#xa0;; vide, il reste inchangé</translation>
    </message>
    <message>
        <source>kept for this session only: no keyring here</source>
        <translation>pour cette session seulement&#xa0;: pas de trousseau ici</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Non défini</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>séparés par des virgules</translation>
    </message>
    <message>
        <source>Load list</source>
        <translation>Charger la liste</translation>
    </message>
    <message>
        <source>Load what {label} can be</source>
        <translation>Charger les valeurs possibles&#xa0;: {label}</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Recharger</translation>
    </message>
</context>
<context>
    <name>AccountFlow</name>
    <message>
        <source>Remove {title}?</source>
        <translation>Supprimer {title}&#xa0;?</translation>
    </message>
    <message>
        <source>Its token is deleted here; its calendars leave the week. Blocks at the service stay.</source>
        <translation>Son jeton est supprimé ici&#xa0;; ses calendriers quittent la semaine. Les blocages restent chez le service.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source> · rights: {names}</source>
        <translation> · droits&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>Connecté en tant que {name}</translation>
    </message>
    <message>
        <source>No keyring here: the token is kept for this session only.</source>
        <translation>Aucun trousseau ici&#xa0;: le jeton n’est gardé que pour cette session.</translation>
    </message>
    <message>
        <source>Removed {title}; blocks at the service stay</source>
        <translation>{title} supprimé&#xa0;; les blocages restent chez le service</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Menu of {account}</source>
        <translation>Menu de {account}</translation>
    </message>
    <message>
        <source>Refresh, edit, remove</source>
        <translation>Actualiser, modifier, supprimer</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>chargement…</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Block</source>
        <translation>Blocage</translation>
    </message>
    <message>
        <source>Block’s title</source>
        <translation>Titre du blocage</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Aban&amp;donner</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>F2 renames it</source>
        <translation>F2 pour le renommer</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
</context>
<context>
    <name>BlockFlow</name>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>cannot be blocked</source>
        <translation>ne peut pas être bloqué</translation>
    </message>
    <message>
        <source>Blocked {when}</source>
        <translation>Bloqué&#xa0;: {when}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>blocks {whom}</source>
        <translation>bloque {whom}</translation>
    </message>
    <message>
        <source>{caution} on {days}</source>
        <translation>{caution} le {days}</translation>
    </message>
    <message>
        <source>not reachable now; the block will wait</source>
        <translation>injoignable pour l’instant&#xa0;; le blocage attendra</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>Lies over a booking: {titles}</source>
        <translation>Recouvre une réservation&#xa0;: {titles}</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>Ce moment est passé.</translation>
    </message>
    <message>
        <source>Part of this time has passed.</source>
        <translation>Une partie de ce moment est passée.</translation>
    </message>
    <message>
        <source>Copied to {when}</source>
        <translation>Copié au {when}</translation>
    </message>
    <message>
        <source>Choose a block first: Tab goes from one to the next.</source>
        <translation>Choisissez d’abord un blocage&#xa0;: Tab passe de l’un à l’autre.</translation>
    </message>
    <message>
        <source>{calendar}: {why}</source>
        <translation>{calendar}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot take a block back.</source>
        <translation>{calendars}&#xa0;: le service ne peut pas reprendre un blocage.</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot move or rename a block.</source>
        <translation>{calendars}&#xa0;: le service ne peut ni déplacer ni renommer un blocage.</translation>
    </message>
    <message>
        <source>Now {when}</source>
        <translation>Désormais {when}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
</context>
<context>
    <name>BlockLine</name>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Discard {title}</source>
        <translation>Abandonner {title}</translation>
    </message>
</context>
<context>
    <name>BlockPopover</name>
    <message>
        <source>Block time</source>
        <translation>Bloquer un créneau</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>Au&amp;cun</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Tous</translation>
    </message>
    <message>
        <source>&amp;Block 1 calendar</source>
        <translation>&amp;Bloquer 1 calendrier</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %n calendars</source>
        <translation>
            <numerusform>&amp;Bloquer %n calendrier</numerusform>
            <numerusform>&amp;Bloquer %n calendriers</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Rien de choisi</translation>
    </message>
</context>
<context>
    <name>ConnectCard</name>
    <message>
        <source>Connect HighLevel, Cal.com or LeadSquared</source>
        <translation>Connecter HighLevel, Cal.com ou LeadSquared</translation>
    </message>
    <message>
        <source>Their open slots appear in this week, beside your own hours.</source>
        <translation>Leurs créneaux libres apparaissent dans cette semaine, à côté de vos propres heures.</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Connecter…</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>Connecter un compte</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something in Openweek failed</source>
        <translation>Un problème est survenu dans Openweek</translation>
    </message>
    <message>
        <source>Re&amp;port, without keys, names and titles:</source>
        <translation>Ra&amp;pport, sans clés, noms ni titres&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>&amp;Redémarrer</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>This desktop has no tray: closing ends Openweek.</source>
        <translation>Ce bureau n’a pas de zone de notification&#xa0;: fermer la fenêtre quitte Openweek.</translation>
    </message>
    <message>
        <source>The desktop&apos;s start folder cannot be written.</source>
        <translation>Impossible d’écrire dans le dossier de démarrage du bureau.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Name of this account</source>
        <translation>Nom de ce compte</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>&amp;Plus de paramètres</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Plus de paramètres</translation>
    </message>
    <message>
        <source>The account needs a name</source>
        <translation>Le compte doit avoir un nom</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>{label} manque</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (facultatif)</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>thu, 24.11., 24 nov, +3w, week 48</source>
        <translation>jeu, 24/11, 24 nov, +3 sem, semaine 48</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui|aujourd&apos;hui|auj</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>demain</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>next</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>prochain|prochaine|suivant|suivante</translation>
    </message>
    <message>
        <source>last</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>dernier|dernière|précédent|précédente</translation>
    </message>
    <message>
        <source>week</source>
        <comment>before a number; several forms are parted by |</comment>
        <translation>semaine|semaines|sem</translation>
    </message>
    <message>
        <source>Out of range: there are weeks from {first} to {last}.</source>
        <translation>Hors limites&#xa0;: il y a des semaines de {first} à {last}.</translation>
    </message>
    <message>
        <source>Not a date. Try 24 Nov, next thu, +2w or week 48.</source>
        <translation>Ce n’est pas une date. Essayez 24 nov, prochain jeu, +2 sem ou semaine 48.</translation>
    </message>
    <message>
        <source>A date, a weekday, a week’s number, or how far from today</source>
        <translation>Une date, un jour, un numéro de semaine ou un écart avec aujourd’hui</translation>
    </message>
    <message>
        <source>{day} · week {number}</source>
        <translation>{day} · semaine {number}</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Tout rechercher</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>An action, an account, a calendar or a city</source>
        <translation>Une action, un compte, un calendrier ou une ville</translation>
    </message>
</context>
<context>
    <name>PrefFlow</name>
    <message>
        <source>A city, a region or an IANA name</source>
        <translation>Une ville, une région ou un nom IANA</translation>
    </message>
</context>
<context>
    <name>RulerPanel</name>
    <message>
        <source>Rulers</source>
        <translation>Échelles horaires</translation>
    </message>
    <message>
        <source>Rulers, from the outside in</source>
        <translation>Échelles horaires, de l’extérieur vers l’intérieur</translation>
    </message>
    <message>
        <source>&amp;Add a time zone…</source>
        <translation>&amp;Ajouter un fuseau horaire…</translation>
    </message>
    <message>
        <source>{city}, the week’s own, is always there.</source>
        <translation>{city}, le fuseau de la semaine, est toujours là.</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>Nom personnel</translation>
    </message>
    <message>
        <source>Name of {city}</source>
        <translation>Nom de {city}</translation>
    </message>
    <message>
        <source>Move {city} outwards</source>
        <translation>Déplacer {city} vers l’extérieur</translation>
    </message>
    <message>
        <source>Move {city} inwards</source>
        <translation>Déplacer {city} vers l’intérieur</translation>
    </message>
    <message>
        <source>Remove {city}</source>
        <translation>Supprimer {city}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>A&amp;nimations réduites</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Premier jour</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Dimanche</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samedi</translation>
    </message>
    <message>
        <source>Cl&amp;ock</source>
        <translation>&amp;Horloge</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 heures</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 heures</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blocage</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>A &amp;drag snaps to</source>
        <translation>&amp;Glisser par pas de</translation>
    </message>
    <message>
        <source>&amp;Block at once, without asking</source>
        <translation>&amp;Bloquer aussitôt, sans demander</translation>
    </message>
    <message>
        <source>Except over bookings, or where opening hours would change.</source>
        <translation>Sauf sur des réservations, ou si des heures d’ouverture devaient changer.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Single letters and di&amp;gits are keys</source>
        <translation>Lettres et &amp;chiffres seuls servent de raccourcis</translation>
    </message>
    <message>
        <source>&amp;Notify when a block is refused or an account needs you</source>
        <translation>&amp;Avertir si un blocage est refusé ou si un compte a besoin de vous</translation>
    </message>
    <message>
        <source>An icon in the tra&amp;y; closing the window keeps it there</source>
        <translation>&amp;Icône de notification&#xa0;; fermer la fenêtre y garde Openweek</translation>
    </message>
    <message>
        <source>Start with the d&amp;esktop</source>
        <translation>Démarrer à l’ouverture de &amp;session</translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message>
        <source>Copied the selected time</source>
        <translation>Le créneau sélectionné est copié</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n open times</source>
        <translation>
            <numerusform>%n créneau libre copié</numerusform>
            <numerusform>%n créneaux libres copiés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open here; that was copied</source>
        <translation>Rien de libre ici&#xa0;; c’est ce qui a été copié</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} enregistré</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Accounts and calendars</source>
        <translation>Comptes et calendriers</translation>
    </message>
    <message>
        <source>+ &amp;Add account</source>
        <translation>+ &amp;Ajouter un compte</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Blocks on their way</source>
        <translation>Blocages en cours d’envoi</translation>
    </message>
    <message>
        <source>Blocks that need a look</source>
        <translation>Blocages à regarder</translation>
    </message>
</context>
<context>
    <name>SpanEdit</name>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>Déb&amp;ut</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <comment>an end time follows</comment>
        <translation>f&amp;in</translation>
    </message>
    <message>
        <source>“{text}” is no time. Try 10:30 or 24 Nov 10:30.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une heure. Essayez 10:30 ou 24 nov 10:30.</translation>
    </message>
    <message>
        <source>{text} does not exist on that day: the clocks in {city} jump over it.</source>
        <translation>{text} n’existe pas ce jour-là&#xa0;: les horloges à {city} sautent cette heure.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>La fin précède le début.</translation>
    </message>
</context>
<context>
    <name>SwatchBox</name>
    <message>
        <source>Hide this calendar</source>
        <translation>Masquer ce calendrier</translation>
    </message>
    <message>
        <source>Show this calendar</source>
        <translation>Afficher ce calendrier</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Openweek ended unexpectedly last time. Your blocks are all here.</source>
        <translation>Openweek s’est arrêté de façon inattendue la dernière fois. Vos blocages sont tous là.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Something here failed; the rest goes on. Nothing you blocked is lost.</source>
        <translation>Un problème est survenu ici&#xa0;; le reste continue. Rien de ce que vous avez bloqué n’est perdu.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Que s’est-il passé&#xa0;?</translation>
    </message>
    <message>
        <source>Blocks are no longer sent and the week is no longer kept fresh. A restart helps.</source>
        <translation>Les blocages ne sont plus envoyés et la semaine n’est plus actualisée. Un redémarrage aide.</translation>
    </message>
    <message>
        <source>One thing did not work; the rest of the window goes on.</source>
        <translation>Une chose n’a pas marché&#xa0;; le reste de la fenêtre continue.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Aller à aujourd’hui</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Open in any</source>
        <translation>Libre dans l’un</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>dans tous</translation>
    </message>
    <message>
        <source>Open in all</source>
        <translation>Libre dans tous</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>&amp;Block time</source>
        <translation>&amp;Bloquer</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>Semaine {number}</translation>
    </message>
    <message>
        <source>{least}+ of {all}</source>
        <translation>{least}+ sur {all}</translation>
    </message>
    <message>
        <source>Open in at least {least}; press again for more</source>
        <translation>Libre dans au moins {least}&#xa0;; appuyez encore pour plus</translation>
    </message>
    <message>
        <source>Open in at least {least} of {all}</source>
        <translation>Libre dans au moins {least} sur {all}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Openweek</source>
        <translation>&amp;Ouvrir Openweek</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>&amp;Bloquer un créneau…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>No block ahead</source>
        <translation>Aucun blocage à venir</translation>
    </message>
    <message>
        <source>&amp;Next block: {when}, {title}</source>
        <translation>&amp;Prochain blocage&#xa0;: {when}, {title}</translation>
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
        <translation>Semaine</translation>
    </message>
    <message>
        <source>The service still offers this time.</source>
        <translation>Le service propose encore ce créneau.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 heures</translation>
    </message>
    <message>
        <source>The clock changes: this day has %1 hours</source>
        <translation>Changement d’heure&#xa0;: ce jour compte %1 heures</translation>
    </message>
    <message>
        <source>From %1 on %2 is %3 from %4</source>
        <translation>À partir de %1, %2 est à %3 de %4</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1&#xa0;j</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>(clock change inside)</source>
        <translation>(changement d’heure inclus)</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>suppression</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>confirmé</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>waiting for network</source>
        <translation>en attente du réseau</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>vérification</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>1 block on the way</source>
        <translation>1 blocage en cours d’envoi</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks on the way</source>
        <translation>
            <numerusform>%n blocage en cours d’envoi</numerusform>
            <numerusform>%n blocages en cours d’envoi</numerusform>
        </translation>
    </message>
    <message>
        <source>1 block refused</source>
        <translation>1 blocage refusé</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks refused</source>
        <translation>
            <numerusform>%n blocage refusé</numerusform>
            <numerusform>%n blocages refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>No program here opens folders. Everything is kept in {path}</source>
        <translation>Aucun programme n’ouvre de dossiers ici. Tout est conservé dans {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>ZoneBox</name>
    <message>
        <source>Time zone: {zone}</source>
        <translation>Fuseau horaire&#xa0;: {zone}</translation>
    </message>
</context>
<context>
    <name>ZonePopup</name>
    <message>
        <source>Choose a time zone</source>
        <translation>Choisir un fuseau horaire</translation>
    </message>
    <message>
        <source>City, region, CET or +5:45</source>
        <translation>Ville, région, CET ou +5:45</translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation>Rechercher un fuseau horaire</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Fuseaux horaires</translation>
    </message>
    <message>
        <source>No zone matches. Try a large city nearby, or an offset: +5:45</source>
        <translation>Aucun fuseau ne correspond. Essayez une grande ville proche ou un décalage&#xa0;: +5:45</translation>
    </message>
</context>
<context>
    <name>_Licences</name>
    <message>
        <source>Works inside Openweek</source>
        <translation>Composants d’Openweek</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texte de la licence</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Today</source>
        <translation>Au&amp;jourd’hui</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Go to a dat&amp;e…</source>
        <translation>Aller à une &amp;date…</translation>
    </message>
    <message>
        <source>Time &amp;zone…</source>
        <translation>&amp;Fuseau horaire…</translation>
    </message>
    <message>
        <source>Ru&amp;lers…</source>
        <translation>Éche&amp;lles horaires…</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>&amp;Bloquer un créneau…</translation>
    </message>
    <message>
        <source>Rena&amp;me the block…</source>
        <translation>Reno&amp;mmer le blocage…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy times</source>
        <translation>Co&amp;pier les créneaux</translation>
    </message>
    <message>
        <source>Copy times for anot&amp;her zone…</source>
        <translation>Copier les créneaux pour un a&amp;utre fuseau…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Actuali&amp;ser</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>Barre &amp;latérale</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>A&amp;grandir</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>Ré&amp;duire</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>Shade where any is open</source>
        <translation>Ombrer où l’un est libre</translation>
    </message>
    <message>
        <source>Shade where several are open</source>
        <translation>Ombrer où plusieurs sont libres</translation>
    </message>
    <message>
        <source>Shade where all are open</source>
        <translation>Ombrer où tous sont libres</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Contraste élevé</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>&amp;Tout rechercher…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>Ra&amp;ccourcis clavier</translation>
    </message>
    <message>
        <source>Sett&amp;ings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>Aj&amp;outer un compte…</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>Ouvrir le dossier des do&amp;nnées</translation>
    </message>
    <message>
        <source>About Openweek</source>
        <translation>À propos d’Openweek</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>Déplacer le curseur</translation>
    </message>
    <message>
        <source>To the day’s ends</source>
        <translation>Au début ou à la fin du jour</translation>
    </message>
    <message>
        <source>To the week’s ends</source>
        <translation>Au début ou à la fin de la semaine</translation>
    </message>
    <message>
        <source>Next block or run</source>
        <translation>Blocage ou plage libre suivants</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Block the time, or open a block</source>
        <translation>Bloquer le créneau, ou ouvrir un blocage</translation>
    </message>
    <message>
        <source>Select time; move a block’s end</source>
        <translation>Sélectionner du temps&#xa0;; déplacer la fin d’un blocage</translation>
    </message>
    <message>
        <source>Move a block’s start</source>
        <translation>Déplacer le début d’un blocage</translation>
    </message>
    <message>
        <source>Move a block</source>
        <translation>Déplacer un blocage</translation>
    </message>
    <message>
        <source>Duplicate a block</source>
        <translation>Dupliquer un blocage</translation>
    </message>
    <message>
        <source>Remove a block</source>
        <translation>Supprimer un blocage</translation>
    </message>
    <message>
        <source>Menu of this place</source>
        <translation>Menu de cet endroit</translation>
    </message>
    <message>
        <source>Drop what was begun</source>
        <translation>Abandonner ce qui est commencé</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>In the week</source>
        <translation>Dans la semaine</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocages</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Openweek cannot read its file.</source>
        <translation>Openweek ne peut pas lire son fichier.</translation>
    </message>
    <message>
        <source>Keep it aside and start fresh</source>
        <translation>Le mettre de côté et repartir de zéro</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Your own working hours, kept on this computer</source>
        <translation>Vos propres heures de travail, conservées sur cet ordinateur</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>The zone your hours are in; this computer&apos;s if empty.</source>
        <translation>Le fuseau de vos heures&#xa0;; celui de cet ordinateur si vide.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>Heures de travail</translation>
    </message>
    <message>
        <source>Slot length (minutes)</source>
        <translation>Durée d’un créneau (minutes)</translation>
    </message>
    <message>
        <source>Regular busy times</source>
        <translation>Heures occupées régulières</translation>
    </message>
    <message>
        <source>Times inside your hours that are always taken.</source>
        <translation>Moments de vos heures qui sont toujours pris.</translation>
    </message>
    <message>
        <source>Calendars and team members of a HighLevel location</source>
        <translation>Calendriers et membres de l’équipe d’un emplacement HighLevel</translation>
    </message>
    <message>
        <source>Private integration token</source>
        <translation>Jeton d’intégration privée</translation>
    </message>
    <message>
        <source>Sub-account settings, Private Integrations; rights: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</source>
        <translation>Paramètres du sous-compte, Private Integrations&#xa0;; droits&#xa0;: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</translation>
    </message>
    <message>
        <source>Location id</source>
        <translation>Identifiant de l’emplacement</translation>
    </message>
    <message>
        <source>Sub-account settings, Business Profile; also in the address bar.</source>
        <translation>Paramètres du sous-compte, Business Profile&#xa0;; aussi dans la barre d’adresse.</translation>
    </message>
    <message>
        <source>Only these groups</source>
        <translation>Seulement ces groupes</translation>
    </message>
    <message>
        <source>Calendar groups to show; empty for all.</source>
        <translation>Groupes de calendriers à afficher&#xa0;; vide pour tous.</translation>
    </message>
    <message>
        <source>Only these team members</source>
        <translation>Seulement ces membres</translation>
    </message>
    <message>
        <source>Of team calendars, show and block these members only; empty for all.</source>
        <translation>Des calendriers d’équipe, n’afficher et ne bloquer que ces membres&#xa0;; vide pour tous.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>Version de l’API</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>Adresse du service</translation>
    </message>
    <message>
        <source>Event types of a Cal.com page, hosted or your own</source>
        <translation>Types d’événement d’une page Cal.com, hébergée ou à vous</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Cal.com settings, Developer, API keys.</source>
        <translation>Paramètres de Cal.com, Développeur, Clés API.</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>Type d’événement</translation>
    </message>
    <message>
        <source>The number in the address of the event type; empty for all of them.</source>
        <translation>Le numéro dans l’adresse du type d’événement&#xa0;; vide pour tous.</translation>
    </message>
    <message>
        <source>all of mine</source>
        <translation>tous les miens</translation>
    </message>
    <message>
        <source>Block by</source>
        <translation>Bloquer par</translation>
    </message>
    <message>
        <source>Cal.com has no call to block time; this stands in for it.</source>
        <translation>Cal.com n’a pas de fonction pour bloquer du temps&#xa0;; ceci la remplace.</translation>
    </message>
    <message>
        <source>changing the schedule&apos;s hours on that date</source>
        <translation>modification des heures du planning à cette date</translation>
    </message>
    <message>
        <source>an event in a connected Google calendar</source>
        <translation>événement dans un calendrier Google connecté</translation>
    </message>
    <message>
        <source>out of office, whole days only</source>
        <translation>absence, journées entières seulement</translation>
    </message>
    <message>
        <source>holding an offered slot for some minutes</source>
        <translation>créneau proposé retenu quelques minutes</translation>
    </message>
    <message>
        <source>Event type&apos;s name in its address</source>
        <translation>Nom du type d’événement dans son adresse</translation>
    </message>
    <message>
        <source>Whose event type</source>
        <translation>Utilisateur du type d’événement</translation>
    </message>
    <message>
        <source>With the name in its address.</source>
        <translation>Avec le nom dans son adresse.</translation>
    </message>
    <message>
        <source>Which team&apos;s event type</source>
        <translation>Équipe du type d’événement</translation>
    </message>
    <message>
        <source>With the name in its address, instead of a user.</source>
        <translation>Avec le nom dans son adresse, à la place d’un utilisateur.</translation>
    </message>
    <message>
        <source>Organisation of user or team</source>
        <translation>Organisation de l’utilisateur ou de l’équipe</translation>
    </message>
    <message>
        <source>Several people together</source>
        <translation>Plusieurs personnes ensemble</translation>
    </message>
    <message>
        <source>Two or more user names: the times at which all of them are free.</source>
        <translation>Deux noms d’utilisateur ou plus&#xa0;: les moments où tous sont libres.</translation>
    </message>
    <message>
        <source>Length (minutes)</source>
        <translation>Durée (minutes)</translation>
    </message>
    <message>
        <source>Only for event types with several lengths, and for several people together.</source>
        <translation>Seulement pour les types d’événement à plusieurs durées et pour plusieurs personnes ensemble.</translation>
    </message>
    <message>
        <source>https://api.cal.eu for the EU, or your own server.</source>
        <translation>https://api.cal.eu pour l’UE, ou votre propre serveur.</translation>
    </message>
    <message>
        <source>Sales users and their free windows</source>
        <translation>Commerciaux et leurs plages libres</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>Clé d’accès</translation>
    </message>
    <message>
        <source>My Account, Settings, API and Webhooks.</source>
        <translation>My Account, Settings, API and Webhooks.</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Clé secrète</translation>
    </message>
    <message>
        <source>Users (e-mail)</source>
        <translation>Utilisateurs (e-mail)</translation>
    </message>
    <message>
        <source>Comma separated; empty for every active user.</source>
        <translation>Séparés par des virgules&#xa0;; vide pour tous les utilisateurs actifs.</translation>
    </message>
    <message>
        <source>every active user</source>
        <translation>tous les utilisateurs actifs</translation>
    </message>
    <message>
        <source>Block with appointments of type</source>
        <translation>Bloquer avec des rendez-vous de type</translation>
    </message>
    <message>
        <source>Name or id of an appointment type with Allow Conflicts off; others leave the time bookable.</source>
        <translation>Nom ou identifiant d’un type de rendez-vous sans «&#xa0;Allow Conflicts&#xa0;»&#xa0;; les autres laissent le créneau réservable.</translation>
    </message>
    <message>
        <source>the first that allows no conflicts</source>
        <translation>le premier qui ne permet aucun conflit</translation>
    </message>
    <message>
        <source>Working times are in</source>
        <translation>Fuseau des heures de travail</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Détecter</translation>
    </message>
    <message>
        <source>the work-day template&apos;s zone</source>
        <translation>le fuseau du modèle de journée de travail</translation>
    </message>
    <message>
        <source>the user&apos;s zone</source>
        <translation>le fuseau de l’utilisateur</translation>
    </message>
    <message>
        <source>Offer slots where conflicts are allowed</source>
        <translation>Proposer des créneaux là où les conflits sont permis</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>yes ou no</translation>
    </message>
    <message>
        <source>The API host of your region, such as https://api-in21.leadsquared.com; empty to find it out.</source>
        <translation>L’hôte API de votre région, par exemple https://api-in21.leadsquared.com&#xa0;; vide pour le détecter.</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>{label} manque</translation>
    </message>
    <message>
        <source>already here as {account}</source>
        <translation>déjà présent ici&#xa0;: {account}</translation>
    </message>
    <message>
        <source>{label} cannot be {value}; it is one of: {names}</source>
        <translation>{label} ne peut pas être {value}&#xa0;; valeurs possibles&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{text} is not an address that starts with https://</source>
        <translation>{text} n’est pas une adresse qui commence par https://</translation>
    </message>
    <message>
        <source>an address has no sign-in, query or fragment; tokens have their own field</source>
        <translation>une adresse n’a ni identifiants, ni requête, ni fragment&#xa0;; les jetons ont leur propre champ</translation>
    </message>
    <message>
        <source>http://{host} would send the token unprotected; use https:// (http:// is for this computer)</source>
        <translation>http://{host} enverrait le jeton sans protection&#xa0;; utilisez https:// (http:// est réservé à cet ordinateur)</translation>
    </message>
    <message>
        <source>there is no time zone {name}</source>
        <translation>le fuseau horaire {name} n’existe pas</translation>
    </message>
    <message>
        <source>did you mean {name}?</source>
        <translation>vouliez-vous dire {name}&#xa0;?</translation>
    </message>
    <message>
        <source>cannot read {entry}; write for example Mon-Fri 09:00-17:00</source>
        <translation>impossible de lire {entry}&#xa0;; écrivez par exemple Mon-Fri 09:00-17:00</translation>
    </message>
    <message>
        <source>a slot is 1 to 1440 minutes long, not {length}</source>
        <translation>un créneau dure de 1 à 1440 minutes, pas {length}</translation>
    </message>
    <message>
        <source>a duration is 1 to 1440 minutes, not {text}</source>
        <translation>une durée va de 1 à 1440 minutes, pas {text}</translation>
    </message>
    <message>
        <source>an event type id is a number, not {number}</source>
        <translation>l’identifiant d’un type d’événement est un nombre, pas {number}</translation>
    </message>
    <message>
        <source>event_type_id says all; leave this empty</source>
        <translation>event_type_id suffit&#xa0;; laissez ce champ vide</translation>
    </message>
    <message>
        <source>usernames asks for several people together; leave this empty</source>
        <translation>usernames désigne plusieurs personnes ensemble&#xa0;; laissez ce champ vide</translation>
    </message>
    <message>
        <source>usernames takes two or more different names</source>
        <translation>usernames demande au moins deux noms différents</translation>
    </message>
    <message>
        <source>an event type is a user&apos;s or a team&apos;s; leave one of them empty</source>
        <translation>un type d’événement appartient à un utilisateur ou à une équipe&#xa0;; laissez l’un des deux vide</translation>
    </message>
    <message>
        <source>event_type_slug needs the username or team_slug it belongs to</source>
        <translation>event_type_slug demande aussi le username ou le team_slug dont il dépend</translation>
    </message>
    <message>
        <source>the name of the event type in its address is missing</source>
        <translation>le nom du type d’événement dans son adresse manque</translation>
    </message>
    <message>
        <source>organization_slug goes with an event type of a user or team, or with usernames</source>
        <translation>organization_slug va avec un type d’événement d’un utilisateur ou d’une équipe, ou avec usernames</translation>
    </message>
    <message>
        <source>include_allowed_conflicts is yes or no, not {text}</source>
        <translation>include_allowed_conflicts vaut yes ou no, pas {text}</translation>
    </message>
    <message>
        <source>{calendar}, on this computer only</source>
        <translation>{calendar}, sur cet ordinateur seulement</translation>
    </message>
    <message>
        <source>{calendar}, this calendar only</source>
        <translation>{calendar}, ce calendrier seulement</translation>
    </message>
    <message>
        <source>{people}, in all HighLevel calendars</source>
        <translation>{people}, dans tous les calendriers HighLevel</translation>
    </message>
    <message>
        <source>{person} in LeadSquared</source>
        <translation>{person} dans LeadSquared</translation>
    </message>
    <message>
        <source>{calendars}: all on {schedule}</source>
        <translation>{calendars}&#xa0;: tous sur le {schedule}</translation>
    </message>
    <message>
        <source>schedule “{name}”</source>
        <translation>planning «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>changes the opening hours of {schedule}</source>
        <translation>modifie les heures d’ouverture du {schedule}</translation>
    </message>
    <message>
        <source>{calendar}, in everything that checks that calendar</source>
        <translation>{calendar}, dans tout ce qui consulte ce calendrier</translation>
    </message>
    <message>
        <source>all event types of {person}</source>
        <translation>tous les types d’événement de {person}</translation>
    </message>
    <message>
        <source>the other hosts stay bookable</source>
        <translation>les autres hôtes restent réservables</translation>
    </message>
    <message>
        <source>{calendar}, this event type only, at an offered start</source>
        <translation>{calendar}, ce type d’événement seulement, à un début proposé</translation>
    </message>
    <message>
        <source>puts an event into the connected Google calendar “{calendar}”</source>
        <translation>ajoute un événement au calendrier Google connecté «&#xa0;{calendar}&#xa0;»</translation>
    </message>
    <message>
        <source>shows {person} as away for whole days ({zone})</source>
        <translation>indique {person} en absence pour des journées entières ({zone})</translation>
    </message>
    <message>
        <source>only a hold: it lapses by itself after {count} minutes</source>
        <translation>créneau seulement retenu&#xa0;: il se libère de lui-même après {count} minutes</translation>
    </message>
    <message>
        <source>appointments of type {name} allow conflicts: the time stays bookable</source>
        <translation>les rendez-vous de type {name} permettent les conflits&#xa0;: le créneau reste réservable</translation>
    </message>
    <message>
        <source>whether appointments of type {name} keep the time is not told; the first block shows it</source>
        <translation>on ne sait pas si les rendez-vous de type {name} retiennent le créneau&#xa0;; le premier blocage le montrera</translation>
    </message>
    <message>
        <source>bookings and blocks are not shown: the token lacks the right calendars/events.readonly</source>
        <translation>les réservations et les blocages ne sont pas affichés&#xa0;: le jeton n’a pas le droit calendars/events.readonly</translation>
    </message>
    <message>
        <source>busy times could not be read: {said}</source>
        <translation>les heures occupées n’ont pas pu être lues&#xa0;: {said}</translation>
    </message>
    <message>
        <source>it is the common time of several people</source>
        <translation>c’est le temps commun de plusieurs personnes</translation>
    </message>
    <message>
        <source>each host of a team&apos;s event type has hours of their own</source>
        <translation>chaque hôte d’un type d’événement d’équipe a ses propres heures</translation>
    </message>
    <message>
        <source>block by a connected calendar instead</source>
        <translation>bloquez plutôt par un calendrier connecté</translation>
    </message>
    <message>
        <source>its schedule is not among yours</source>
        <translation>son planning n’est pas parmi les vôtres</translation>
    </message>
    <message>
        <source>its schedule cannot be read ({said})</source>
        <translation>son planning ne peut pas être lu ({said})</translation>
    </message>
    <message>
        <source>it is somebody else&apos;s</source>
        <translation>il appartient à quelqu’un d’autre</translation>
    </message>
    <message>
        <source>this server cannot write into connected calendars ({said})</source>
        <translation>ce serveur ne peut pas écrire dans les calendriers connectés ({said})</translation>
    </message>
    <message>
        <source>this server cannot be told about out of office ({said})</source>
        <translation>ce serveur ne peut pas enregistrer d’absence ({said})</translation>
    </message>
    <message>
        <source>this server cannot reserve slots ({said})</source>
        <translation>ce serveur ne peut pas réserver de créneaux ({said})</translation>
    </message>
    <message>
        <source>only Google calendars can be written to, and none is connected</source>
        <translation>seuls les calendriers Google acceptent l’écriture, et aucun n’est connecté</translation>
    </message>
    <message>
        <source>no connected Google calendar is checked for conflicts, so an event there would not block</source>
        <translation>aucun calendrier Google connecté n’est consulté pour les conflits&#xa0;: un événement n’y bloquerait rien</translation>
    </message>
    <message>
        <source>LeadSquared has no user of this address</source>
        <translation>LeadSquared n’a aucun utilisateur à cette adresse</translation>
    </message>
    <message>
        <source>the user is not active in LeadSquared</source>
        <translation>l’utilisateur n’est pas actif dans LeadSquared</translation>
    </message>
    <message>
        <source>LeadSquared has no appointment type {name}</source>
        <translation>LeadSquared n’a pas de type de rendez-vous {name}</translation>
    </message>
    <message>
        <source>can only be blocked for whole days, midnight to midnight in {zone}</source>
        <translation>ne peut être bloqué que pour des journées entières, de minuit à minuit ({zone})</translation>
    </message>
    <message>
        <source>takes blocks in steps of {count} minutes</source>
        <translation>accepte des blocages par pas de {count} minutes</translation>
    </message>
    <message>
        <source>can only be blocked for {count} minutes</source>
        <translation>ne peut être bloqué que pour {count} minutes</translation>
    </message>
    <message>
        <source>{calendar} cannot be blocked: {said}</source>
        <translation>{calendar} ne peut pas être bloqué&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot remove blocks</source>
        <translation>{calendar} ne peut pas supprimer de blocages</translation>
    </message>
    <message>
        <source>{calendar} cannot move blocks</source>
        <translation>{calendar} ne peut pas déplacer de blocages</translation>
    </message>
    <message>
        <source>already away on these days</source>
        <translation>déjà en absence ces jours-là</translation>
    </message>
    <message>
        <source>only an offered slot can be held, and none starts there</source>
        <translation>seul un créneau proposé peut être retenu, et aucun ne commence là</translation>
    </message>
    <message>
        <source>a hold lasts {names} minutes, not {minutes}</source>
        <translation>un créneau est retenu {names} minutes, pas {minutes}</translation>
    </message>
    <message>
        <source>out of office holds whole days ({zone}), from midnight to midnight</source>
        <translation>une absence couvre des journées entières ({zone}), de minuit à minuit</translation>
    </message>
    <message>
        <source>the hold has lapsed</source>
        <translation>le créneau n’est plus retenu</translation>
    </message>
    <message>
        <source>minimum notice</source>
        <translation>préavis minimal</translation>
    </message>
    <message>
        <source>minimum notice {length}</source>
        <translation>préavis minimal&#xa0;: {length}</translation>
    </message>
    <message>
        <source>buffer before {length}</source>
        <translation>marge avant&#xa0;: {length}</translation>
    </message>
    <message>
        <source>buffer after {length}</source>
        <translation>marge après&#xa0;: {length}</translation>
    </message>
    <message>
        <source>bookable for {length}</source>
        <translation>réservable sur {length}</translation>
    </message>
    <message>
        <source>a start every {length}</source>
        <translation>débuts par pas de {length}</translation>
    </message>
    <message>
        <source>a template: its members&apos; own event types offer the times</source>
        <translation>un modèle&#xa0;: les types d’événement de ses membres proposent les créneaux</translation>
    </message>
    <message>
        <source>look busy hides some free slots</source>
        <translation>«&#xa0;look busy&#xa0;» masque des créneaux libres</translation>
    </message>
    <message>
        <source>beyond the booking window</source>
        <translation>au-delà de la période de réservation</translation>
    </message>
    <message>
        <source>working times read in {zone} ({said})</source>
        <translation>heures de travail lues dans le fuseau {zone} ({said})</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>break</source>
        <translation>pause</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>Jour férié</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Congé</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>Non planifié</translation>
    </message>
    <message>
        <source>Work day template not defined</source>
        <translation>Modèle de journée de travail non défini</translation>
    </message>
    <message>
        <source>cannot reach {host}: {said}</source>
        <translation>{host} est injoignable&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{host} broke off: {said}</source>
        <translation>{host} a interrompu l’échange&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation>{host} n’a pas répondu</translation>
    </message>
    <message>
        <source>whether it was done is not known</source>
        <translation>on ne sait pas si cela a été fait</translation>
    </message>
    <message>
        <source>{host} asks to wait {count} s</source>
        <translation>{host} demande d’attendre {count}&#xa0;s</translation>
    </message>
    <message>
        <source>{service} asks to slow down</source>
        <translation>{service} demande de ralentir</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>too many calls at once</source>
        <translation>trop de requêtes à la fois</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>la connexion a été coupée</translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation>la réponse ne peut pas être décompressée</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>cet hôte n’existe pas</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>son certificat n’est pas fiable</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>rien ne répond à cet endroit</translation>
    </message>
    <message>
        <source>the token lacks the right {right}</source>
        <translation>le jeton n’a pas le droit {right}</translation>
    </message>
    <message>
        <source>the answer was not seen</source>
        <translation>la réponse n’a pas été vue</translation>
    </message>
    <message>
        <source>the line to {host} is closed</source>
        <translation>la liaison avec {host} est fermée</translation>
    </message>
    <message>
        <source>the line to {host} was closed</source>
        <translation>la liaison avec {host} a été fermée</translation>
    </message>
    <message>
        <source>{host} refused ({status})</source>
        <translation>{host} a refusé ({status})</translation>
    </message>
    <message>
        <source>{host} refused ({status}): {said}</source>
        <translation>{host} a refusé ({status})&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401)</source>
        <translation>{host} a refusé la connexion (401)</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401): {said}</source>
        <translation>{host} a refusé la connexion (401)&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{host} does not allow this (403)</source>
        <translation>{host} ne le permet pas (403)</translation>
    </message>
    <message>
        <source>{host} does not allow this (403): {said}</source>
        <translation>{host} ne le permet pas (403)&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{host} does not know this (404)</source>
        <translation>{host} ne connaît pas cela (404)</translation>
    </message>
    <message>
        <source>{host} does not know this (404): {said}</source>
        <translation>{host} ne connaît pas cela (404)&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{host} failed ({status})</source>
        <translation>{host} a échoué ({status})</translation>
    </message>
    <message>
        <source>{host} failed ({status}): {said}</source>
        <translation>{host} a échoué ({status})&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data ({status})</source>
        <translation>{host} a répondu par une page web au lieu de données ({status})</translation>
    </message>
    <message>
        <source>{host} sends elsewhere ({status})</source>
        <translation>{host} renvoie ailleurs ({status})</translation>
    </message>
    <message>
        <source>check the base URL</source>
        <translation>vérifiez l’URL de base</translation>
    </message>
    <message>
        <source>cannot ask {host}: a token or setting has characters that cannot be sent</source>
        <translation>impossible d’interroger {host}&#xa0;: un jeton ou un paramètre contient des caractères qui ne peuvent pas être envoyés</translation>
    </message>
    <message>
        <source>the keyring refused: {said}</source>
        <translation>le trousseau a refusé&#xa0;: {said}</translation>
    </message>
    <message>
        <source>the {secret} of {account} is not in the keyring</source>
        <translation>{secret} de {account} n’est pas dans le trousseau</translation>
    </message>
    <message>
        <source>the answer about {what} cannot be read: {said}</source>
        <translation>la réponse sur {what} ne peut pas être lue&#xa0;: {said}</translation>
    </message>
    <message>
        <source>cannot use {file}: {said}</source>
        <translation>{file} est inutilisable&#xa0;: {said}</translation>
    </message>
    <message>
        <source>cannot read {text}: {said}</source>
        <translation>impossible de lire {text}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys</source>
        <translation>LeadSquared a refusé les clés</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys: {said}</source>
        <translation>LeadSquared a refusé les clés&#xa0;: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused: {said}</source>
        <translation>LeadSquared a refusé&#xa0;: {said}</translation>
    </message>
    <message>
        <source>LeadSquared does not allow this: {said}</source>
        <translation>LeadSquared ne le permet pas&#xa0;: {said}</translation>
    </message>
    <message>
        <source>LeadSquared changed the times: {said}</source>
        <translation>LeadSquared a changé les heures&#xa0;: {said}</translation>
    </message>
    <message>
        <source>LeadSquared kept other times than were sent</source>
        <translation>LeadSquared a enregistré d’autres heures que celles envoyées</translation>
    </message>
    <message>
        <source>LeadSquared has no user {name}</source>
        <translation>LeadSquared n’a pas d’utilisateur {name}</translation>
    </message>
    <message>
        <source>LeadSquared does not have the task any more</source>
        <translation>LeadSquared n’a plus la tâche</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the move and not made it yet</source>
        <translation>LeadSquared a accepté le déplacement et ne l’a pas encore fait</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the removal and not made it yet</source>
        <translation>LeadSquared a accepté la suppression et ne l’a pas encore faite</translation>
    </message>
    <message>
        <source>LeadSquared said Success and does not show the task yet</source>
        <translation>LeadSquared a répondu Success et n’affiche pas encore la tâche</translation>
    </message>
    <message>
        <source>LeadSquared did not say the id of the new task</source>
        <translation>LeadSquared n’a pas donné l’identifiant de la nouvelle tâche</translation>
    </message>
    <message>
        <source>HighLevel did not say the id of the new block</source>
        <translation>HighLevel n’a pas donné l’identifiant du nouveau blocage</translation>
    </message>
    <message>
        <source>HighLevel blocks this calendar only through its team members</source>
        <translation>HighLevel ne bloque ce calendrier que par les membres de son équipe</translation>
    </message>
    <message>
        <source>refresh the account and try again</source>
        <translation>actualisez le compte et réessayez</translation>
    </message>
    <message>
        <source>the schedule is being changed by somebody else at the same time</source>
        <translation>quelqu’un d’autre modifie le planning en même temps</translation>
    </message>
    <message>
        <source>the absence is gone</source>
        <translation>l’absence n’existe plus</translation>
    </message>
    <message>
        <source>somebody removed it</source>
        <translation>quelqu’un l’a supprimé</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>la réponse s’est perdue</translation>
    </message>
    <message>
        <source>if the slot is held, it lapses by {said}</source>
        <translation>si le créneau est retenu, il se libère d’ici {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot last {count} minutes</source>
        <translation>{calendar} ne peut pas durer {count} minutes</translation>
    </message>
    <message>
        <source>it lasts {lengths}</source>
        <translation>cela dure {lengths}</translation>
    </message>
    <message>
        <source>{block} is being removed</source>
        <translation>{block} est en cours de suppression</translation>
    </message>
    <message>
        <source>could not be removed: {said}</source>
        <translation>n’a pas pu être supprimé&#xa0;: {said}</translation>
    </message>
    <message>
        <source>could not be changed: {said}</source>
        <translation>n’a pas pu être modifié&#xa0;: {said}</translation>
    </message>
    <message>
        <source>no calendar to block</source>
        <translation>aucun calendrier à bloquer</translation>
    </message>
    <message>
        <source>a fault of ours</source>
        <translation>une erreur de notre part</translation>
    </message>
    <message>
        <source>the log has the details</source>
        <translation>le journal contient les détails</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Everything you blocked is saved.</source>
        <translation>Tout ce que vous avez bloqué est enregistré.</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks still on their way are sent or looked up at the next start.</source>
        <translation>
            <numerusform>%n blocage encore en cours est envoyé ou vérifié au prochain démarrage.</numerusform>
            <numerusform>%n blocages encore en cours sont envoyés ou vérifiés au prochain démarrage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Openweek cannot go on.</source>
        <translation>Openweek ne peut pas continuer.</translation>
    </message>
</context>
<context>
    <name>ears</name>
    <message>
        <source>Week: {days}, {place}</source>
        <translation>Semaine&#xa0;: {days}, {place}</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select, Enter blocks the time.</source>
        <translation>Les flèches déplacent, avec Maj elles sélectionnent, Entrée bloque le créneau.</translation>
    </message>
    <message>
        <source>Block here…</source>
        <translation>Bloquer ici…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Move {length} earlier</source>
        <translation>Avancer de {length}</translation>
    </message>
    <message>
        <source>Move {length} later</source>
        <translation>Retarder de {length}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Time in {city}</source>
        <translation>Heure à {city}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>the order of weekday, day and month; these letters are Qt&apos;s</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>{day}, {begin} to {last_day}, {end}</source>
        <translation>{day}, {begin} jusqu’au {last_day}, {end}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>minuit</translation>
    </message>
    <message>
        <source>{day}, {begin} to {end}</source>
        <translation>{day}, de {begin} à {end}</translation>
    </message>
    <message>
        <source>{day}, {time}: the clock skips this time</source>
        <translation>{day}, {time}&#xa0;: l’horloge saute cette heure</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>open in {count} of {all}</source>
        <translation>libre dans {count} sur {all}</translation>
    </message>
    <message>
        <source>open in {count} of {all}: {names}</source>
        <translation>libre dans {count} sur {all}&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not known: {names}</source>
        <translation>inconnu&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>non proposé&#xa0;: {names}</translation>
    </message>
    <message>
        <source>{when}, {what}</source>
        <translation>{when}, {what}</translation>
    </message>
    <message numerus="yes">
        <source>{calendar}, open {when}, %n starts</source>
        <translation>
            <numerusform>{calendar}, libre {when}, %n début possible</numerusform>
            <numerusform>{calendar}, libre {when}, %n débuts possibles</numerusform>
        </translation>
    </message>
    <message>
        <source>{calendar}, open {when}, 1 start</source>
        <translation>{calendar}, libre {when}, 1 début possible</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>{what}, in {calendar}, {when}</source>
        <translation>{what}, dans {calendar}, {when}</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}, {when}</translation>
    </message>
    <message>
        <source>{state} in {names}</source>
        <translation>{state} dans {names}</translation>
    </message>
    <message>
        <source>{state} ({names})</source>
        <translation>{state} ({names})</translation>
    </message>
    <message>
        <source>{title}: {states}</source>
        <translation>{title}&#xa0;: {states}</translation>
    </message>
    <message>
        <source>{title}: removed</source>
        <translation>{title}&#xa0;: supprimé</translation>
    </message>
    <message>
        <source>{when} selected, {length}</source>
        <translation>{when} sélectionné, {length}</translation>
    </message>
</context>
<context>
    <name>keylist</name>
    <message>
        <source>1, 3, 5, 7 or 14 days</source>
        <translation>1, 3, 5, 7 ou 14 jours</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Details…</source>
        <translation>&amp;Détails…</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>Dupl&amp;iquer</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Supprim&amp;er</translation>
    </message>
    <message>
        <source>&amp;Block {when}…</source>
        <translation>&amp;Bloquer {when}…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Jours</translation>
    </message>
    <message>
        <source>Shade &amp;where</source>
        <translation>&amp;Ombrer où</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <source>{what}: {said}</source>
        <translation>{what}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>No connection</source>
        <translation>Pas de connexion</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Token not kept on this computer</source>
        <translation>Jeton non conservé sur cet ordinateur</translation>
    </message>
    <message>
        <source>A right is missing</source>
        <translation>Un droit manque</translation>
    </message>
    <message>
        <source>The service refused</source>
        <translation>Le service a refusé</translation>
    </message>
    <message>
        <source>The service is out of order</source>
        <translation>Le service est en panne</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>Réponse non comprise</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>No keyring on this computer</source>
        <translation>Aucun trousseau sur cet ordinateur</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>The stored data cannot be used</source>
        <translation>Les données enregistrées sont inutilisables</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>Impossible ici</translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation>Quelque chose ne convient pas</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
    <message>
        <source>A fault in Openweek</source>
        <translation>Une erreur dans Openweek</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>Le saisir</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Modifier le compte</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Copier le rapport</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>non chargé</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>il y a %n&#xa0;min</numerusform>
            <numerusform>il y a %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation>
            <numerusform>date de %n&#xa0;min</numerusform>
            <numerusform>date de %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation>
            <numerusform>date de %n&#xa0;h</numerusform>
            <numerusform>date de %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>date de %n&#xa0;jour</numerusform>
            <numerusform>date de %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>en attente d’envoi</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>checking with the service</source>
        <translation>vérification auprès du service</translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation>refusé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>blocked; {reason}</source>
        <translation>bloqué&#xa0;; {reason}</translation>
    </message>
    <message>
        <source>blocked, no longer offered</source>
        <translation>bloqué, n’est plus proposé</translation>
    </message>
    <message>
        <source>{title} is as it was</source>
        <translation>{title} est comme avant</translation>
    </message>
    <message>
        <source>{calendar}: {reason}</source>
        <translation>{calendar}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>A part of it is no longer known here.</source>
        <translation>Une partie n’est plus connue ici.</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>Ce n’est plus connu ici.</translation>
    </message>
    <message>
        <source>blocked, but the time is still offered</source>
        <translation>bloqué, mais le créneau est encore proposé</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>bloqué</translation>
    </message>
    <message>
        <source>{title} is not blocked</source>
        <translation>{title} n’est pas bloqué</translation>
    </message>
    <message>
        <source>{calendar} refused it.</source>
        <translation>{calendar} l’a refusé.</translation>
    </message>
    <message>
        <source>{calendar} refused it: {reason}</source>
        <translation>{calendar} l’a refusé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{account} needs you to sign in</source>
        <translation>{account} demande une reconnexion</translation>
    </message>
    <message>
        <source>Its calendars are not up to date and its blocks wait until then.</source>
        <translation>Ses calendriers ne sont pas à jour et ses blocages attendent jusque-là.</translation>
    </message>
    <message>
        <source>Undone: the block {title}.</source>
        <translation>Annulé&#xa0;: le blocage {title}.</translation>
    </message>
    <message>
        <source>Undone: the removal of {title}.</source>
        <translation>Annulé&#xa0;: la suppression de {title}.</translation>
    </message>
    <message>
        <source>Undone: the move of {title}.</source>
        <translation>Annulé&#xa0;: le déplacement de {title}.</translation>
    </message>
    <message>
        <source>Undone: the new name {title}.</source>
        <translation>Annulé&#xa0;: le nouveau nom {title}.</translation>
    </message>
    <message>
        <source>Cannot undo {title}.</source>
        <translation>Impossible d’annuler {title}.</translation>
    </message>
    <message>
        <source>Done again: the block {title}.</source>
        <translation>Rétabli&#xa0;: le blocage {title}.</translation>
    </message>
    <message>
        <source>Done again: the removal of {title}.</source>
        <translation>Rétabli&#xa0;: la suppression de {title}.</translation>
    </message>
    <message>
        <source>Done again: the move of {title}.</source>
        <translation>Rétabli&#xa0;: le déplacement de {title}.</translation>
    </message>
    <message>
        <source>Done again: the new name {title}.</source>
        <translation>Rétabli&#xa0;: le nouveau nom {title}.</translation>
    </message>
    <message>
        <source>Cannot do {title} again.</source>
        <translation>Impossible de rétablir {title}.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
    </message>
    <message>
        <source>being removed</source>
        <translation>en cours de suppression</translation>
    </message>
    <message>
        <source>Retry soon</source>
        <translation>Nouvel essai bientôt</translation>
    </message>
    <message>
        <source>Retry in {clock}</source>
        <translation>Nouvel essai dans {clock}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Save the week as PDF</source>
        <translation>Enregistrer la semaine en PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>date pattern</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>{title} (partly unknown)</source>
        <translation>{title} (en partie inconnu)</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>État au {moment}</translation>
    </message>
</context>
<context>
    <name>reachable</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Hide {calendar}</source>
        <translation>Masquer {calendar}</translation>
    </message>
    <message>
        <source>Show {calendar}</source>
        <translation>Afficher {calendar}</translation>
    </message>
    <message>
        <source>Colour of {calendar}: {colour}</source>
        <translation>Couleur de {calendar}&#xa0;: {colour}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Sign in to {account}…</source>
        <translation>Se connecter à {account}…</translation>
    </message>
    <message>
        <source>Edit {account}…</source>
        <translation>Modifier {account}…</translation>
    </message>
    <message>
        <source>Refresh {account}</source>
        <translation>Actualiser {account}</translation>
    </message>
    <message>
        <source>Remove {account}…</source>
        <translation>Supprimer {account}…</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
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
            <numerusform>%n&#xa0;j</numerusform>
            <numerusform>%n&#xa0;j</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a date before a time of it</comment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>the clock changes inside</source>
        <translation>changement d’heure inclus</translation>
    </message>
    <message>
        <source>Open in {open} of {all}</source>
        <translation>Libre dans {open} sur {all}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>non proposé&#xa0;: {names}</translation>
    </message>
    <message>
        <source>unknown: {names}</source>
        <translation>inconnu&#xa0;: {names}</translation>
    </message>
    <message>
        <source>blocked: {titles}</source>
        <translation>bloqué&#xa0;: {titles}</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} forward</source>
        <translation>{day}&#xa0;: les horloges à {city} avancent de {length}</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} back</source>
        <translation>{day}&#xa0;: les horloges à {city} reculent de {length}</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date pattern</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>date pattern</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>date pattern</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>date pattern</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date pattern</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>date pattern</comment>
        <translation>d MMMM</translation>
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
        <translation>Jour</translation>
    </message>
    <message>
        <source>No open times</source>
        <translation>Aucun créneau libre</translation>
    </message>
    <message>
        <source>Not known: {names}</source>
        <translation>Inconnu&#xa0;: {names}</translation>
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
        <translation>Annulation&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>Rétablissement&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Asked for: {span}</source>
        <translation>Demandé&#xa0;: {span}</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation>Déplacé de {before} à {after}</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Renamed to {title}</source>
        <translation>Renommé en {title}</translation>
    </message>
    <message>
        <source>Removal asked for</source>
        <translation>Suppression demandée</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>No clear answer: {why}</source>
        <translation>Pas de réponse claire&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Waiting: {why}</source>
        <translation>En attente&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Confirmed by the service</source>
        <translation>Confirmé par le service</translation>
    </message>
    <message>
        <source>The time is no longer offered</source>
        <translation>Le créneau n’est plus proposé</translation>
    </message>
    <message>
        <source>The time is still offered</source>
        <translation>Le créneau est encore proposé</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>Refusé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The change was refused: {why}</source>
        <translation>Le changement a été refusé&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The removal was refused: {why}</source>
        <translation>La suppression a été refusée&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Supprimé</translation>
    </message>
</context>
<context>
    <name>swatch</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Sarcelle</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>{colour}</source>
        <translation>{colour}</translation>
    </message>
    <message>
        <source>{colour}, striped</source>
        <translation>{colour}, rayé</translation>
    </message>
    <message>
        <source>{colour}, dotted</source>
        <translation>{colour}, pointillé</translation>
    </message>
    <message>
        <source>{colour}, with lines</source>
        <translation>{colour}, ligné</translation>
    </message>
    <message>
        <source>{colour}, crossed</source>
        <translation>{colour}, croisé</translation>
    </message>
    <message>
        <source>{colour}, striped the other way</source>
        <translation>{colour}, rayé dans l’autre sens</translation>
    </message>
    <message>
        <source>{colour}, with bars</source>
        <translation>{colour}, à barres</translation>
    </message>
    <message>
        <source>{colour}, chequered</source>
        <translation>{colour}, en damier</translation>
    </message>
</context>
<context>
    <name>targets</name>
    <message>
        <source>{owners}: {calendars}</source>
        <translation>{owners}&#xa0;: {calendars}</translation>
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
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
</context>
</TS>

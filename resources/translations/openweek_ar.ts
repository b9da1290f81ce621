<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Openweek</source>
        <translation>حول Openweek</translation>
    </message>
    <message>
        <source>Time zone rules</source>
        <translation>قواعد المناطق الزمنية</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;حول</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>الت&amp;راخيص</translation>
    </message>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;نسخ الإصدارات</translation>
    </message>
    <message>
        <source>One week of every scheduling account you have.</source>
        <translation>أسبوع واحد لكل حسابات المواعيد لديك.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>الترخيص</translation>
    </message>
    <message>
        <source>Apache-2.0; Qt is used under the LGPL</source>
        <translation>Apache-2.0؛ وتُستخدم Qt بموجب LGPL</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>بياناتك</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;فتح المجلد</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>نسخ ال&amp;مسار</translation>
    </message>
    <message>
        <source>&amp;Reset…</source>
        <translation>إ&amp;عادة الضبط…</translation>
    </message>
    <message>
        <source>Keys and tokens are in the keyring of this computer, never in this folder.</source>
        <translation>المفاتيح ورموز الوصول في حلقة مفاتيح هذا الحاسوب، وليست أبدًا في هذا المجلد.</translation>
    </message>
    <message>
        <source>No file manager here: the path is copied</source>
        <translation>لا يوجد مدير ملفات هنا: نُسخ المسار</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
    <message>
        <source>What should Openweek forget on this computer?</source>
        <translation>ما الذي ينبغي أن ينساه Openweek على هذا الحاسوب؟</translation>
    </message>
    <message>
        <source>Settings: zone, theme, rulers and the like begin anew; accounts and blocks stay.

Everything: the accounts, their keys in the keyring, and all that is known of blocks go as well. Blocks at the services stay there, and can no longer be undone from here.</source>
        <translation>الإعدادات: تبدأ المنطقة والسمة ومساطر الساعات وما شابهها من جديد؛ وتبقى الحسابات وعمليات الحجب.

كل شيء: تُمحى أيضًا الحسابات ومفاتيحها في حلقة المفاتيح وكل ما هو معروف عن عمليات الحجب. تبقى عمليات الحجب لدى الخدمات، ولا يمكن التراجع عنها من هنا بعد ذلك.</translation>
    </message>
    <message>
        <source>Forget &amp;settings</source>
        <translation>نسيان الإعدادا&amp;ت</translation>
    </message>
    <message>
        <source>Forget &amp;everything</source>
        <translation>نسيان &amp;كل شيء</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>إضافة حساب</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>تعديل الحساب</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>C&amp;heck</source>
        <translation>ت&amp;حقّق</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>ح&amp;فظ</translation>
    </message>
    <message>
        <source>Which service holds the calendars?</source>
        <translation>أي خدمة تحتوي التقاويم؟</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>جارٍ سؤال الخدمة…</translation>
    </message>
    <message>
        <source>kept in the keyring</source>
        <translation>محفوظ في حلقة المفاتيح</translation>
    </message>
    <message>
        <source>kept in the keyring; empty leaves it as it is</source>
        <translation>محفوظ في حلقة المفاتيح؛ اتركه فارغًا ليبقى كما هو</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Show {label}</source>
        <translation>إظهار {label}</translation>
    </message>
    <message>
        <source>kept for this session; empty leaves it as it is</source>
        <translation>محفوظ لهذه الجلسة؛ اتركه فارغًا ليبقى كما هو</translation>
    </message>
    <message>
        <source>kept for this session only: no keyring here</source>
        <translation>لهذه الجلسة فقط: لا توجد حلقة مفاتيح هنا</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>مفصولة بفواصل</translation>
    </message>
    <message>
        <source>Load list</source>
        <translation>تحميل القائمة</translation>
    </message>
    <message>
        <source>Load what {label} can be</source>
        <translation>تحميل القيم الممكنة لـ {label}</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>إعادة التحميل</translation>
    </message>
</context>
<context>
    <name>AccountFlow</name>
    <message>
        <source>Remove {title}?</source>
        <translation>إزالة {title}؟</translation>
    </message>
    <message>
        <source>Its token is deleted here; its calendars leave the week. Blocks at the service stay.</source>
        <translation>يُحذف رمز الوصول الخاص به من هنا، وتغادر تقاويمه الأسبوع. تبقى عمليات الحجب لدى الخدمة.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source> · rights: {names}</source>
        <translation> · الصلاحيات: {names}</translation>
    </message>
    <message>
        <source>Signed in as {name}</source>
        <translation>تم تسجيل الدخول باسم {name}</translation>
    </message>
    <message>
        <source>No keyring here: the token is kept for this session only.</source>
        <translation>لا توجد حلقة مفاتيح هنا: يُحفظ رمز الوصول لهذه الجلسة فقط.</translation>
    </message>
    <message>
        <source>Removed {title}; blocks at the service stay</source>
        <translation>أُزيل {title}؛ تبقى عمليات الحجب لدى الخدمة</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message>
        <source>&amp;Refresh</source>
        <translation>ت&amp;حديث</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>ت&amp;عديل…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>إ&amp;زالة…</translation>
    </message>
    <message>
        <source>Menu of {account}</source>
        <translation>قائمة {account}</translation>
    </message>
    <message>
        <source>Refresh, edit, remove</source>
        <translation>تحديث، تعديل، إزالة</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>جارٍ التحميل…</translation>
    </message>
</context>
<context>
    <name>BlockCard</name>
    <message>
        <source>Block</source>
        <translation>حجب</translation>
    </message>
    <message>
        <source>Block’s title</source>
        <translation>عنوان الحجب</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;تجاهل</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
    <message>
        <source>F2 renames it</source>
        <translation>F2 لإعادة التسمية</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;السجل</translation>
    </message>
</context>
<context>
    <name>BlockFlow</name>
    <message>
        <source>Blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>cannot be blocked</source>
        <translation>لا يمكن حجبه</translation>
    </message>
    <message>
        <source>Blocked {when}</source>
        <translation>تم حجب {when}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>blocks {whom}</source>
        <translation>يحجب {whom}</translation>
    </message>
    <message>
        <source>{caution} on {days}</source>
        <translation>{caution} في {days}</translation>
    </message>
    <message>
        <source>not reachable now; the block will wait</source>
        <translation>لا يمكن الوصول إليه الآن؛ سينتظر الحجب</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>Lies over a booking: {titles}</source>
        <translation>يقع فوق حجز: {titles}</translation>
    </message>
    <message>
        <source>This time has passed.</source>
        <translation>هذا الوقت قد مضى.</translation>
    </message>
    <message>
        <source>Part of this time has passed.</source>
        <translation>جزء من هذا الوقت قد مضى.</translation>
    </message>
    <message>
        <source>Copied to {when}</source>
        <translation>نُسخ إلى {when}</translation>
    </message>
    <message>
        <source>Choose a block first: Tab goes from one to the next.</source>
        <translation>اختر حجبًا أولًا: ينتقل Tab من حجب إلى آخر.</translation>
    </message>
    <message>
        <source>{calendar}: {why}</source>
        <translation>{calendar}: {why}</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot take a block back.</source>
        <translation>{calendars}: لا تستطيع الخدمة إلغاء حجب.</translation>
    </message>
    <message>
        <source>{calendars}: the service cannot move or rename a block.</source>
        <translation>{calendars}: لا تستطيع الخدمة نقل حجب أو إعادة تسميته.</translation>
    </message>
    <message>
        <source>Now {when}</source>
        <translation>الآن {when}</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>لا شيء لإعادته</translation>
    </message>
</context>
<context>
    <name>BlockLine</name>
    <message>
        <source>Discard</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Discard {title}</source>
        <translation>تجاهل {title}</translation>
    </message>
</context>
<context>
    <name>BlockPopover</name>
    <message>
        <source>Block time</source>
        <translation>حجب وقت</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إل&amp;غاء</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>لا &amp;شيء</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>ال&amp;كل</translation>
    </message>
    <message>
        <source>&amp;Block 1 calendar</source>
        <translation>&amp;حجب تقويم واحد</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Block %n calendars</source>
        <translation>
            <numerusform>&amp;حجب %n تقويم</numerusform>
            <numerusform>&amp;حجب تقويم واحد</numerusform>
            <numerusform>&amp;حجب تقويمين</numerusform>
            <numerusform>&amp;حجب %n تقاويم</numerusform>
            <numerusform>&amp;حجب %n تقويمًا</numerusform>
            <numerusform>&amp;حجب %n تقويم</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>لم يُختر شيء</translation>
    </message>
</context>
<context>
    <name>ConnectCard</name>
    <message>
        <source>Connect HighLevel, Cal.com or LeadSquared</source>
        <translation>وصل HighLevel أو Cal.com أو LeadSquared</translation>
    </message>
    <message>
        <source>Their open slots appear in this week, beside your own hours.</source>
        <translation>تظهر أوقاتها المتاحة في هذا الأسبوع، بجانب ساعاتك.</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>و&amp;صل…</translation>
    </message>
    <message>
        <source>Connect an account</source>
        <translation>وصل حساب</translation>
    </message>
</context>
<context>
    <name>CrashWindow</name>
    <message>
        <source>Something in Openweek failed</source>
        <translation>حدث خلل في Openweek</translation>
    </message>
    <message>
        <source>Re&amp;port, without keys, names and titles:</source>
        <translation>الت&amp;قرير، دون مفاتيح أو أسماء أو عناوين:</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;نسخ التقرير</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Restart</source>
        <translation>إ&amp;عادة التشغيل</translation>
    </message>
    <message>
        <source>Co&amp;ntinue</source>
        <translation>&amp;متابعة</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>This desktop has no tray: closing ends Openweek.</source>
        <translation>لا توجد علبة نظام في سطح المكتب هذا: الإغلاق ينهي Openweek.</translation>
    </message>
    <message>
        <source>The desktop&apos;s start folder cannot be written.</source>
        <translation>لا يمكن الكتابة في مجلد بدء التشغيل لسطح المكتب.</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Name of this account</source>
        <translation>اسم هذا الحساب</translation>
    </message>
    <message>
        <source>&amp;More settings</source>
        <translation>ال&amp;مزيد من الإعدادات</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>المزيد من الإعدادات</translation>
    </message>
    <message>
        <source>The account needs a name</source>
        <translation>يحتاج الحساب إلى اسم</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>الحقل مطلوب: {label}</translation>
    </message>
    <message>
        <source>{label} (optional)</source>
        <translation>{label} (اختياري)</translation>
    </message>
</context>
<context>
    <name>GoTo</name>
    <message>
        <source>Go to a date</source>
        <translation>الانتقال إلى تاريخ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>thu, 24.11., 24 nov, +3w, week 48</source>
        <translation>الخميس، 24.11.، 24 نوفمبر، +3w، أسبوع 48</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>غدًا|غدا|الغد</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس|البارحة</translation>
    </message>
    <message>
        <source>next</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>القادم|القادمة|قادم|المقبل|المقبلة|التالي|التالية</translation>
    </message>
    <message>
        <source>last</source>
        <comment>before a weekday; several forms are parted by |</comment>
        <translation>الماضي|الماضية|ماضي|الفائت|السابق|السابقة</translation>
    </message>
    <message>
        <source>week</source>
        <comment>before a number; several forms are parted by |</comment>
        <translation>أسبوع|الأسبوع|أسابيع|أسبوعان|أسبوعين|أسبوعًا</translation>
    </message>
    <message>
        <source>Out of range: there are weeks from {first} to {last}.</source>
        <translation>خارج المدى: تتوفر الأسابيع من {first} إلى {last}.</translation>
    </message>
    <message>
        <source>Not a date. Try 24 Nov, next thu, +2w or week 48.</source>
        <translation>ليس تاريخًا. جرّب 24 نوفمبر أو الخميس أو +2w أو أسبوع 48.</translation>
    </message>
    <message>
        <source>A date, a weekday, a week’s number, or how far from today</source>
        <translation>تاريخ أو يوم من الأسبوع أو رقم أسبوع أو البعد عن اليوم</translation>
    </message>
    <message>
        <source>{day} · week {number}</source>
        <translation>{day} · الأسبوع {number}</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>Keys</source>
        <translation>الاختصارات</translation>
    </message>
</context>
<context>
    <name>MonthCalendar</name>
    <message>
        <source>Month</source>
        <translation>الشهر</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find anything</source>
        <translation>البحث عن أي شيء</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>An action, an account, a calendar or a city</source>
        <translation>إجراء أو حساب أو تقويم أو مدينة</translation>
    </message>
</context>
<context>
    <name>PrefFlow</name>
    <message>
        <source>A city, a region or an IANA name</source>
        <translation>مدينة أو إقليم أو اسم IANA</translation>
    </message>
</context>
<context>
    <name>RulerPanel</name>
    <message>
        <source>Rulers</source>
        <translation>مساطر الساعات</translation>
    </message>
    <message>
        <source>Rulers, from the outside in</source>
        <translation>مساطر الساعات، من الخارج إلى الداخل</translation>
    </message>
    <message>
        <source>&amp;Add a time zone…</source>
        <translation>إ&amp;ضافة منطقة زمنية…</translation>
    </message>
    <message>
        <source>{city}, the week’s own, is always there.</source>
        <translation>{city}، منطقة الأسبوع نفسه، موجودة دائمًا.</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>اسم خاص</translation>
    </message>
    <message>
        <source>Name of {city}</source>
        <translation>اسم {city}</translation>
    </message>
    <message>
        <source>Move {city} outwards</source>
        <translation>نقل {city} إلى الخارج</translation>
    </message>
    <message>
        <source>Move {city} inwards</source>
        <translation>نقل {city} إلى الداخل</translation>
    </message>
    <message>
        <source>Remove {city}</source>
        <translation>إزالة {city}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>ال&amp;سمة</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>يسري عند التشغيل التالي.</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>ت&amp;قليل الحركة</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>أول &amp;يوم</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>الاثنين</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>الأحد</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>السبت</translation>
    </message>
    <message>
        <source>Cl&amp;ock</source>
        <translation>السا&amp;عة</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 ساعة</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 ساعة</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>الحجب</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>A &amp;drag snaps to</source>
        <translation>&amp;محاذاة السحب كل</translation>
    </message>
    <message>
        <source>&amp;Block at once, without asking</source>
        <translation>ال&amp;حجب فورًا دون سؤال</translation>
    </message>
    <message>
        <source>Except over bookings, or where opening hours would change.</source>
        <translation>إلا فوق الحجوزات، أو إذا كانت ساعات الإتاحة ستتغيّر.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>Single letters and di&amp;gits are keys</source>
        <translation>الحروف والأرقام المفردة ا&amp;ختصارات</translation>
    </message>
    <message>
        <source>&amp;Notify when a block is refused or an account needs you</source>
        <translation>إ&amp;شعار عند رفض حجب أو حين يحتاج حساب إليك</translation>
    </message>
    <message>
        <source>An icon in the tra&amp;y; closing the window keeps it there</source>
        <translation>أيقونة في علبة ال&amp;نظام؛ يبقى فيها عند إغلاق النافذة</translation>
    </message>
    <message>
        <source>Start with the d&amp;esktop</source>
        <translation>ال&amp;بدء مع سطح المكتب</translation>
    </message>
</context>
<context>
    <name>ShareFlow</name>
    <message>
        <source>Copied the selected time</source>
        <translation>نُسخ الوقت المحدد</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n open times</source>
        <translation>
            <numerusform>لم يُنسخ أي وقت متاح</numerusform>
            <numerusform>نُسخ وقت متاح واحد</numerusform>
            <numerusform>نُسخ وقتان متاحان</numerusform>
            <numerusform>نُسخت %n أوقات متاحة</numerusform>
            <numerusform>نُسخ %n وقتًا متاحًا</numerusform>
            <numerusform>نُسخ %n وقت متاح</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open here; that was copied</source>
        <translation>لا وقت متاح هنا؛ نُسخ ذلك</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>حُفظ {path}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Accounts and calendars</source>
        <translation>الحسابات والتقاويم</translation>
    </message>
    <message>
        <source>+ &amp;Add account</source>
        <translation>+ إ&amp;ضافة حساب</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>إضافة حساب</translation>
    </message>
    <message>
        <source>Blocks on their way</source>
        <translation>عمليات حجب في الطريق</translation>
    </message>
    <message>
        <source>Blocks that need a look</source>
        <translation>عمليات حجب تحتاج إلى نظرة</translation>
    </message>
</context>
<context>
    <name>SpanEdit</name>
    <message>
        <source>Start</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <comment>an end time follows</comment>
        <translation>إ&amp;لى</translation>
    </message>
    <message>
        <source>“{text}” is no time. Try 10:30 or 24 Nov 10:30.</source>
        <translation>«{text}» ليس وقتًا. جرّب 10:30 أو 24 نوفمبر 10:30.</translation>
    </message>
    <message>
        <source>{text} does not exist on that day: the clocks in {city} jump over it.</source>
        <translation>لا وجود للوقت {text} في ذلك اليوم: تقفز ساعات {city} فوقه.</translation>
    </message>
    <message>
        <source>The end is before the start.</source>
        <translation>النهاية قبل البداية.</translation>
    </message>
</context>
<context>
    <name>SwatchBox</name>
    <message>
        <source>Hide this calendar</source>
        <translation>إخفاء هذا التقويم</translation>
    </message>
    <message>
        <source>Show this calendar</source>
        <translation>إظهار هذا التقويم</translation>
    </message>
</context>
<context>
    <name>Teller</name>
    <message>
        <source>Openweek ended unexpectedly last time. Your blocks are all here.</source>
        <translation>انتهى Openweek فجأة في المرة الماضية. كل عمليات الحجب موجودة هنا.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Something here failed; the rest goes on. Nothing you blocked is lost.</source>
        <translation>حدث خلل هنا؛ والباقي مستمر. لم يضِع شيء مما حجبته.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ماذا حدث</translation>
    </message>
    <message>
        <source>Blocks are no longer sent and the week is no longer kept fresh. A restart helps.</source>
        <translation>لم تعد عمليات الحجب تُرسل ولا الأسبوع يُحدَّث. إعادة التشغيل تفيد.</translation>
    </message>
    <message>
        <source>One thing did not work; the rest of the window goes on.</source>
        <translation>شيء واحد لم ينجح؛ وبقية النافذة مستمرة.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>الانتقال إلى اليوم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Open in any</source>
        <translation>متاح في أيٍّ منها</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>في كلها</translation>
    </message>
    <message>
        <source>Open in all</source>
        <translation>متاح في كلها</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>&amp;Block time</source>
        <translation>&amp;حجب وقت</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Week {number}</source>
        <translation>الأسبوع {number}</translation>
    </message>
    <message>
        <source>{least}+ of {all}</source>
        <translation>{least}+ من {all}</translation>
    </message>
    <message>
        <source>Open in at least {least}; press again for more</source>
        <translation>متاح في {least} على الأقل؛ اضغط ثانيةً للمزيد</translation>
    </message>
    <message>
        <source>Open in at least {least} of {all}</source>
        <translation>متاح في {least} على الأقل من {all}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open Openweek</source>
        <translation>&amp;فتح Openweek</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>&amp;حجب وقت…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>No block ahead</source>
        <translation>لا حجب قادم</translation>
    </message>
    <message>
        <source>&amp;Next block: {when}, {title}</source>
        <translation>الحجب ال&amp;تالي: {when}، {title}</translation>
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
        <translation>الأسبوع</translation>
    </message>
    <message>
        <source>The service still offers this time.</source>
        <translation>ما زالت الخدمة تعرض هذا الوقت.</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 أخرى</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 ساعة</translation>
    </message>
    <message>
        <source>The clock changes: this day has %1 hours</source>
        <translation>تتغيّر الساعة: في هذا اليوم %1 ساعة</translation>
    </message>
    <message>
        <source>From %1 on %2 is %3 from %4</source>
        <translation>ابتداءً من %1 يكون فرق %2 هو %3 عن %4</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>من %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 ي</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 د</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 س</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 س %2 د</translation>
    </message>
    <message>
        <source>(clock change inside)</source>
        <translation>(يتخلله تغيّر الساعة)</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>removing</source>
        <translation>جارٍ الإزالة</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>waiting for network</source>
        <translation>بانتظار الشبكة</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>جارٍ التحقق</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>1 block on the way</source>
        <translation>حجب واحد في الطريق</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks on the way</source>
        <translation>
            <numerusform>لا حجب في الطريق</numerusform>
            <numerusform>حجب واحد في الطريق</numerusform>
            <numerusform>حجبان في الطريق</numerusform>
            <numerusform>%n عمليات حجب في الطريق</numerusform>
            <numerusform>%n عملية حجب في الطريق</numerusform>
            <numerusform>%n عملية حجب في الطريق</numerusform>
        </translation>
    </message>
    <message>
        <source>1 block refused</source>
        <translation>رُفض حجب واحد</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks refused</source>
        <translation>
            <numerusform>لم يُرفض أي حجب</numerusform>
            <numerusform>رُفض حجب واحد</numerusform>
            <numerusform>رُفض حجبان</numerusform>
            <numerusform>رُفضت %n عمليات حجب</numerusform>
            <numerusform>رُفضت %n عملية حجب</numerusform>
            <numerusform>رُفضت %n عملية حجب</numerusform>
        </translation>
    </message>
    <message>
        <source>No program here opens folders. Everything is kept in {path}</source>
        <translation>لا برنامج هنا يفتح المجلدات. كل شيء محفوظ في {path}</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>تم النسخ</translation>
    </message>
</context>
<context>
    <name>ZoneBox</name>
    <message>
        <source>Time zone: {zone}</source>
        <translation>المنطقة الزمنية: {zone}</translation>
    </message>
</context>
<context>
    <name>ZonePopup</name>
    <message>
        <source>Choose a time zone</source>
        <translation>اختيار منطقة زمنية</translation>
    </message>
    <message>
        <source>City, region, CET or +5:45</source>
        <translation>مدينة أو إقليم أو CET أو +5:45</translation>
    </message>
    <message>
        <source>Search time zones</source>
        <translation>البحث في المناطق الزمنية</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>المناطق الزمنية</translation>
    </message>
    <message>
        <source>No zone matches. Try a large city nearby, or an offset: +5:45</source>
        <translation>لا منطقة مطابقة. جرّب مدينة كبيرة قريبة أو فرقًا زمنيًا: +5:45</translation>
    </message>
</context>
<context>
    <name>_Licences</name>
    <message>
        <source>Works inside Openweek</source>
        <translation>أعمال مستخدمة في Openweek</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>نص الترخيص</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;Today</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Go to a dat&amp;e…</source>
        <translation>الا&amp;نتقال إلى تاريخ…</translation>
    </message>
    <message>
        <source>Time &amp;zone…</source>
        <translation>المنطقة ال&amp;زمنية…</translation>
    </message>
    <message>
        <source>Ru&amp;lers…</source>
        <translation>م&amp;ساطر الساعات…</translation>
    </message>
    <message>
        <source>&amp;Block time…</source>
        <translation>&amp;حجب وقت…</translation>
    </message>
    <message>
        <source>Rena&amp;me the block…</source>
        <translation>إعادة تس&amp;مية الحجب…</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Copy times</source>
        <translation>نسخ الأ&amp;وقات</translation>
    </message>
    <message>
        <source>Copy times for anot&amp;her zone…</source>
        <translation>نسخ الأوقات &amp;لمنطقة أخرى…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>حف&amp;ظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>تحدي&amp;ث</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>ال&amp;شريط الجانبي</translation>
    </message>
    <message>
        <source>Lar&amp;ger</source>
        <translation>أ&amp;كبر</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>أ&amp;صغر</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>الحجم ال&amp;عادي</translation>
    </message>
    <message>
        <source>Shade where any is open</source>
        <translation>تظليل ما هو متاح في أيٍّ منها</translation>
    </message>
    <message>
        <source>Shade where several are open</source>
        <translation>تظليل ما هو متاح في عدة منها</translation>
    </message>
    <message>
        <source>Shade where all are open</source>
        <translation>تظليل ما هو متاح في كلها</translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation>سمة النظام</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>سمة فاتحة</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>سمة داكنة</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>تباين عالٍ</translation>
    </message>
    <message>
        <source>Find an&amp;ything…</source>
        <translation>&amp;بحث عن أي شيء…</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>الا&amp;ختصارات</translation>
    </message>
    <message>
        <source>Sett&amp;ings…</source>
        <translation>الإع&amp;دادات…</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>إ&amp;ضافة حساب…</translation>
    </message>
    <message>
        <source>&amp;Open data folder</source>
        <translation>&amp;فتح مجلد البيانات</translation>
    </message>
    <message>
        <source>About Openweek</source>
        <translation>حول Openweek</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>خرو&amp;ج</translation>
    </message>
    <message>
        <source>Move the caret</source>
        <translation>نقل المؤشر</translation>
    </message>
    <message>
        <source>To the day’s ends</source>
        <translation>إلى طرفي اليوم</translation>
    </message>
    <message>
        <source>To the week’s ends</source>
        <translation>إلى طرفي الأسبوع</translation>
    </message>
    <message>
        <source>Next block or run</source>
        <translation>الحجب أو الوقت المتاح التالي</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>الجزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Block the time, or open a block</source>
        <translation>حجب الوقت أو فتح حجب</translation>
    </message>
    <message>
        <source>Select time; move a block’s end</source>
        <translation>تحديد وقت؛ نقل نهاية حجب</translation>
    </message>
    <message>
        <source>Move a block’s start</source>
        <translation>نقل بداية حجب</translation>
    </message>
    <message>
        <source>Move a block</source>
        <translation>نقل حجب</translation>
    </message>
    <message>
        <source>Duplicate a block</source>
        <translation>تكرار حجب</translation>
    </message>
    <message>
        <source>Remove a block</source>
        <translation>إزالة حجب</translation>
    </message>
    <message>
        <source>Menu of this place</source>
        <translation>قائمة هذا الموضع</translation>
    </message>
    <message>
        <source>Drop what was begun</source>
        <translation>ترك ما بدأ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>In the week</source>
        <translation>في الأسبوع</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>الحجب</translation>
    </message>
    <message>
        <source>View</source>
        <translation>العرض</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>البرنامج</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>Openweek cannot read its file.</source>
        <translation>لا يستطيع Openweek قراءة ملفه.</translation>
    </message>
    <message>
        <source>Keep it aside and start fresh</source>
        <translation>الاحتفاظ به جانبًا والبدء من جديد</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>خروج</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>This computer</source>
        <translation>هذا الحاسوب</translation>
    </message>
    <message>
        <source>Your own working hours, kept on this computer</source>
        <translation>ساعات عملك، محفوظة على هذا الحاسوب</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>The zone your hours are in; this computer&apos;s if empty.</source>
        <translation>المنطقة التي تتبعها ساعاتك؛ منطقة هذا الحاسوب إن تُركت فارغة.</translation>
    </message>
    <message>
        <source>Working hours</source>
        <translation>ساعات العمل</translation>
    </message>
    <message>
        <source>Slot length (minutes)</source>
        <translation>مدة الفترة (بالدقائق)</translation>
    </message>
    <message>
        <source>Regular busy times</source>
        <translation>أوقات الانشغال المعتادة</translation>
    </message>
    <message>
        <source>Times inside your hours that are always taken.</source>
        <translation>أوقات ضمن ساعاتك مشغولة دائمًا.</translation>
    </message>
    <message>
        <source>Calendars and team members of a HighLevel location</source>
        <translation>تقاويم وأعضاء فريق موقع HighLevel</translation>
    </message>
    <message>
        <source>Private integration token</source>
        <translation>رمز التكامل الخاص</translation>
    </message>
    <message>
        <source>Sub-account settings, Private Integrations; rights: calendars.readonly, calendars/events.readonly, calendars/events.write, users.readonly, locations.readonly.</source>
        <translation>إعدادات الحساب الفرعي، Private Integrations؛ الصلاحيات: calendars.readonly، calendars/events.readonly، calendars/events.write، users.readonly، locations.readonly.</translation>
    </message>
    <message>
        <source>Location id</source>
        <translation>معرّف الموقع</translation>
    </message>
    <message>
        <source>Sub-account settings, Business Profile; also in the address bar.</source>
        <translation>إعدادات الحساب الفرعي، Business Profile؛ وفي شريط العنوان أيضًا.</translation>
    </message>
    <message>
        <source>Only these groups</source>
        <translation>هذه المجموعات فقط</translation>
    </message>
    <message>
        <source>Calendar groups to show; empty for all.</source>
        <translation>مجموعات التقاويم المطلوب عرضها؛ فارغ لعرضها كلها.</translation>
    </message>
    <message>
        <source>Only these team members</source>
        <translation>أعضاء الفريق هؤلاء فقط</translation>
    </message>
    <message>
        <source>Of team calendars, show and block these members only; empty for all.</source>
        <translation>من تقاويم الفريق، عرض هؤلاء الأعضاء وحجبهم فقط؛ فارغ للجميع.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>إصدار API</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>عنوان الخدمة</translation>
    </message>
    <message>
        <source>Event types of a Cal.com page, hosted or your own</source>
        <translation>أنواع أحداث صفحة Cal.com، المستضافة أو على خادمك</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>مفتاح API</translation>
    </message>
    <message>
        <source>Cal.com settings, Developer, API keys.</source>
        <translation>إعدادات Cal.com، قسم Developer، ثم API keys.</translation>
    </message>
    <message>
        <source>Event type</source>
        <translation>نوع الحدث</translation>
    </message>
    <message>
        <source>The number in the address of the event type; empty for all of them.</source>
        <translation>الرقم في عنوان نوع الحدث؛ فارغ لها كلها.</translation>
    </message>
    <message>
        <source>all of mine</source>
        <translation>كل ما لديّ</translation>
    </message>
    <message>
        <source>Block by</source>
        <translation>طريقة الحجب</translation>
    </message>
    <message>
        <source>Cal.com has no call to block time; this stands in for it.</source>
        <translation>لا يوفّر Cal.com نداءً لحجب الوقت؛ وهذا بديل عنه.</translation>
    </message>
    <message>
        <source>changing the schedule&apos;s hours on that date</source>
        <translation>تغيير ساعات الجدول في ذلك التاريخ</translation>
    </message>
    <message>
        <source>an event in a connected Google calendar</source>
        <translation>حدث في تقويم Google متصل</translation>
    </message>
    <message>
        <source>out of office, whole days only</source>
        <translation>خارج المكتب، لأيام كاملة فقط</translation>
    </message>
    <message>
        <source>holding an offered slot for some minutes</source>
        <translation>حجز فترة معروضة مؤقتًا لبضع دقائق</translation>
    </message>
    <message>
        <source>Event type&apos;s name in its address</source>
        <translation>اسم نوع الحدث في عنوانه</translation>
    </message>
    <message>
        <source>Whose event type</source>
        <translation>صاحب نوع الحدث</translation>
    </message>
    <message>
        <source>With the name in its address.</source>
        <translation>مع الاسم في عنوانه.</translation>
    </message>
    <message>
        <source>Which team&apos;s event type</source>
        <translation>فريق نوع الحدث</translation>
    </message>
    <message>
        <source>With the name in its address, instead of a user.</source>
        <translation>مع الاسم في عنوانه، بدلًا من مستخدم.</translation>
    </message>
    <message>
        <source>Organisation of user or team</source>
        <translation>مؤسسة المستخدم أو الفريق</translation>
    </message>
    <message>
        <source>Several people together</source>
        <translation>عدة أشخاص معًا</translation>
    </message>
    <message>
        <source>Two or more user names: the times at which all of them are free.</source>
        <translation>اسما مستخدم أو أكثر: الأوقات التي يكونون فيها جميعًا متاحين.</translation>
    </message>
    <message>
        <source>Length (minutes)</source>
        <translation>المدة (بالدقائق)</translation>
    </message>
    <message>
        <source>Only for event types with several lengths, and for several people together.</source>
        <translation>فقط لأنواع الأحداث ذات المدد المتعددة، ولعدة أشخاص معًا.</translation>
    </message>
    <message>
        <source>https://api.cal.eu for the EU, or your own server.</source>
        <translation>https://api.cal.eu للاتحاد الأوروبي، أو خادمك الخاص.</translation>
    </message>
    <message>
        <source>Sales users and their free windows</source>
        <translation>مستخدمو المبيعات وأوقاتهم المتاحة</translation>
    </message>
    <message>
        <source>Access key</source>
        <translation>مفتاح الوصول</translation>
    </message>
    <message>
        <source>My Account, Settings, API and Webhooks.</source>
        <translation>My Account، ثم Settings، ثم API and Webhooks.</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>المفتاح السري</translation>
    </message>
    <message>
        <source>Users (e-mail)</source>
        <translation>المستخدمون (البريد الإلكتروني)</translation>
    </message>
    <message>
        <source>Comma separated; empty for every active user.</source>
        <translation>مفصولون بفواصل؛ فارغ لكل مستخدم نشط.</translation>
    </message>
    <message>
        <source>every active user</source>
        <translation>كل مستخدم نشط</translation>
    </message>
    <message>
        <source>Block with appointments of type</source>
        <translation>الحجب بمواعيد من نوع</translation>
    </message>
    <message>
        <source>Name or id of an appointment type with Allow Conflicts off; others leave the time bookable.</source>
        <translation>اسم أو معرّف نوع موعد يكون فيه Allow Conflicts معطّلًا؛ الأنواع الأخرى تترك الوقت قابلًا للحجز.</translation>
    </message>
    <message>
        <source>the first that allows no conflicts</source>
        <translation>أول نوع لا يسمح بالتعارض</translation>
    </message>
    <message>
        <source>Working times are in</source>
        <translation>منطقة أوقات العمل</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>اكتشافها تلقائيًا</translation>
    </message>
    <message>
        <source>the work-day template&apos;s zone</source>
        <translation>منطقة قالب يوم العمل</translation>
    </message>
    <message>
        <source>the user&apos;s zone</source>
        <translation>منطقة المستخدم</translation>
    </message>
    <message>
        <source>Offer slots where conflicts are allowed</source>
        <translation>عرض فترات حيث يُسمح بالتعارض</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>نعم أو لا</translation>
    </message>
    <message>
        <source>The API host of your region, such as https://api-in21.leadsquared.com; empty to find it out.</source>
        <translation>مضيف API لمنطقتك، مثل https://api-in21.leadsquared.com؛ فارغ لاكتشافه.</translation>
    </message>
    <message>
        <source>{label} is missing</source>
        <translation>الحقل مطلوب: {label}</translation>
    </message>
    <message>
        <source>already here as {account}</source>
        <translation>موجود هنا بالفعل باسم {account}</translation>
    </message>
    <message>
        <source>{label} cannot be {value}; it is one of: {names}</source>
        <translation>القيمة {value} غير ممكنة في {label}؛ القيم الممكنة: {names}</translation>
    </message>
    <message>
        <source>{text} is not an address that starts with https://</source>
        <translation>{text} ليس عنوانًا يبدأ بـ https://</translation>
    </message>
    <message>
        <source>an address has no sign-in, query or fragment; tokens have their own field</source>
        <translation>لا يحتوي العنوان على تسجيل دخول أو استعلام أو جزء فرعي؛ لرموز الوصول حقلها الخاص</translation>
    </message>
    <message>
        <source>http://{host} would send the token unprotected; use https:// (http:// is for this computer)</source>
        <translation>http://{host} سيرسل رمز الوصول دون حماية؛ استخدم https:// (http:// لهذا الحاسوب)</translation>
    </message>
    <message>
        <source>there is no time zone {name}</source>
        <translation>لا توجد منطقة زمنية {name}</translation>
    </message>
    <message>
        <source>did you mean {name}?</source>
        <translation>هل تقصد {name}؟</translation>
    </message>
    <message>
        <source>cannot read {entry}; write for example Mon-Fri 09:00-17:00</source>
        <translation>تتعذّر قراءة {entry}؛ اكتب مثلًا Mon-Fri 09:00-17:00</translation>
    </message>
    <message>
        <source>a slot is 1 to 1440 minutes long, not {length}</source>
        <translation>مدة الفترة من 1 إلى 1440 دقيقة، وليست {length}</translation>
    </message>
    <message>
        <source>a duration is 1 to 1440 minutes, not {text}</source>
        <translation>المدة من 1 إلى 1440 دقيقة، وليست {text}</translation>
    </message>
    <message>
        <source>an event type id is a number, not {number}</source>
        <translation>معرّف نوع الحدث رقم، وليس {number}</translation>
    </message>
    <message>
        <source>event_type_id says all; leave this empty</source>
        <translation>event_type_id يحدد الكل؛ اترك هذا فارغًا</translation>
    </message>
    <message>
        <source>usernames asks for several people together; leave this empty</source>
        <translation>usernames يطلب عدة أشخاص معًا؛ اترك هذا فارغًا</translation>
    </message>
    <message>
        <source>usernames takes two or more different names</source>
        <translation>usernames يأخذ اسمين مختلفين أو أكثر</translation>
    </message>
    <message>
        <source>an event type is a user&apos;s or a team&apos;s; leave one of them empty</source>
        <translation>نوع الحدث لمستخدم أو لفريق؛ اترك أحدهما فارغًا</translation>
    </message>
    <message>
        <source>event_type_slug needs the username or team_slug it belongs to</source>
        <translation>event_type_slug يحتاج username أو team_slug الذي ينتمي إليه</translation>
    </message>
    <message>
        <source>the name of the event type in its address is missing</source>
        <translation>اسم نوع الحدث في عنوانه مفقود</translation>
    </message>
    <message>
        <source>organization_slug goes with an event type of a user or team, or with usernames</source>
        <translation>organization_slug يرافق نوع حدث لمستخدم أو فريق، أو usernames</translation>
    </message>
    <message>
        <source>include_allowed_conflicts is yes or no, not {text}</source>
        <translation>include_allowed_conflicts نعم أو لا، وليس {text}</translation>
    </message>
    <message>
        <source>{calendar}, on this computer only</source>
        <translation>{calendar}، على هذا الحاسوب فقط</translation>
    </message>
    <message>
        <source>{calendar}, this calendar only</source>
        <translation>{calendar}، هذا التقويم فقط</translation>
    </message>
    <message>
        <source>{people}, in all HighLevel calendars</source>
        <translation>{people}، في كل تقاويم HighLevel</translation>
    </message>
    <message>
        <source>{person} in LeadSquared</source>
        <translation>{person} في LeadSquared</translation>
    </message>
    <message>
        <source>{calendars}: all on {schedule}</source>
        <translation>{calendars}: الكل على {schedule}</translation>
    </message>
    <message>
        <source>schedule “{name}”</source>
        <translation>الجدول «{name}»</translation>
    </message>
    <message>
        <source>changes the opening hours of {schedule}</source>
        <translation>يغيّر ساعات الإتاحة في {schedule}</translation>
    </message>
    <message>
        <source>{calendar}, in everything that checks that calendar</source>
        <translation>{calendar}، في كل ما يراجع ذلك التقويم</translation>
    </message>
    <message>
        <source>all event types of {person}</source>
        <translation>كل أنواع أحداث {person}</translation>
    </message>
    <message>
        <source>the other hosts stay bookable</source>
        <translation>يبقى المضيفون الآخرون قابلين للحجز</translation>
    </message>
    <message>
        <source>{calendar}, this event type only, at an offered start</source>
        <translation>{calendar}، نوع الحدث هذا فقط، عند بداية معروضة</translation>
    </message>
    <message>
        <source>puts an event into the connected Google calendar “{calendar}”</source>
        <translation>يضيف حدثًا إلى تقويم Google المتصل «{calendar}»</translation>
    </message>
    <message>
        <source>shows {person} as away for whole days ({zone})</source>
        <translation>يُظهر {person} غائبًا لأيام كاملة ({zone})</translation>
    </message>
    <message>
        <source>only a hold: it lapses by itself after {count} minutes</source>
        <translation>مجرد حجز مؤقت: ينتهي من تلقاء نفسه بعد {count} دقيقة</translation>
    </message>
    <message>
        <source>appointments of type {name} allow conflicts: the time stays bookable</source>
        <translation>المواعيد من نوع {name} تسمح بالتعارض: يبقى الوقت قابلًا للحجز</translation>
    </message>
    <message>
        <source>whether appointments of type {name} keep the time is not told; the first block shows it</source>
        <translation>لا يُعرف هل تحفظ المواعيد من نوع {name} الوقت؛ أول حجب يبيّن ذلك</translation>
    </message>
    <message>
        <source>bookings and blocks are not shown: the token lacks the right calendars/events.readonly</source>
        <translation>الحجوزات وعمليات الحجب لا تظهر: رمز الوصول تنقصه الصلاحية calendars/events.readonly</translation>
    </message>
    <message>
        <source>busy times could not be read: {said}</source>
        <translation>تعذّرت قراءة أوقات الانشغال: {said}</translation>
    </message>
    <message>
        <source>it is the common time of several people</source>
        <translation>هو الوقت المشترك لعدة أشخاص</translation>
    </message>
    <message>
        <source>each host of a team&apos;s event type has hours of their own</source>
        <translation>لكل مضيف لنوع حدث الفريق ساعاته الخاصة</translation>
    </message>
    <message>
        <source>block by a connected calendar instead</source>
        <translation>احجب بتقويم متصل بدلًا من ذلك</translation>
    </message>
    <message>
        <source>its schedule is not among yours</source>
        <translation>جدوله ليس من جداولك</translation>
    </message>
    <message>
        <source>its schedule cannot be read ({said})</source>
        <translation>تتعذّر قراءة جدوله ({said})</translation>
    </message>
    <message>
        <source>it is somebody else&apos;s</source>
        <translation>يخص شخصًا آخر</translation>
    </message>
    <message>
        <source>this server cannot write into connected calendars ({said})</source>
        <translation>لا يستطيع هذا الخادم الكتابة في التقاويم المتصلة ({said})</translation>
    </message>
    <message>
        <source>this server cannot be told about out of office ({said})</source>
        <translation>لا يمكن إبلاغ هذا الخادم بخارج المكتب ({said})</translation>
    </message>
    <message>
        <source>this server cannot reserve slots ({said})</source>
        <translation>لا يستطيع هذا الخادم حجز الفترات مؤقتًا ({said})</translation>
    </message>
    <message>
        <source>only Google calendars can be written to, and none is connected</source>
        <translation>الكتابة ممكنة في تقاويم Google فقط، ولا شيء منها متصل</translation>
    </message>
    <message>
        <source>no connected Google calendar is checked for conflicts, so an event there would not block</source>
        <translation>لا يُراجَع أي تقويم Google متصل بحثًا عن تعارض، فلن يحجب حدث فيه الوقت</translation>
    </message>
    <message>
        <source>LeadSquared has no user of this address</source>
        <translation>لا يوجد في LeadSquared مستخدم بهذا العنوان</translation>
    </message>
    <message>
        <source>the user is not active in LeadSquared</source>
        <translation>المستخدم غير نشط في LeadSquared</translation>
    </message>
    <message>
        <source>LeadSquared has no appointment type {name}</source>
        <translation>لا يوجد في LeadSquared نوع موعد {name}</translation>
    </message>
    <message>
        <source>can only be blocked for whole days, midnight to midnight in {zone}</source>
        <translation>لا يُحجب إلا لأيام كاملة، من منتصف الليل إلى منتصف الليل في {zone}</translation>
    </message>
    <message>
        <source>takes blocks in steps of {count} minutes</source>
        <translation>يقبل الحجب بخطوات من {count} دقيقة</translation>
    </message>
    <message>
        <source>can only be blocked for {count} minutes</source>
        <translation>لا يُحجب إلا لمدة {count} دقيقة</translation>
    </message>
    <message>
        <source>{calendar} cannot be blocked: {said}</source>
        <translation>لا يمكن حجب {calendar}: {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot remove blocks</source>
        <translation>لا يستطيع {calendar} إزالة الحجب</translation>
    </message>
    <message>
        <source>{calendar} cannot move blocks</source>
        <translation>لا يستطيع {calendar} نقل الحجب</translation>
    </message>
    <message>
        <source>already away on these days</source>
        <translation>غائب بالفعل في هذه الأيام</translation>
    </message>
    <message>
        <source>only an offered slot can be held, and none starts there</source>
        <translation>لا يمكن الحجز المؤقت إلا لفترة معروضة، ولا تبدأ أي فترة هناك</translation>
    </message>
    <message>
        <source>a hold lasts {names} minutes, not {minutes}</source>
        <translation>يدوم الحجز المؤقت {names} دقيقة، وليس {minutes}</translation>
    </message>
    <message>
        <source>out of office holds whole days ({zone}), from midnight to midnight</source>
        <translation>خارج المكتب يشمل أيامًا كاملة ({zone})، من منتصف الليل إلى منتصف الليل</translation>
    </message>
    <message>
        <source>the hold has lapsed</source>
        <translation>انتهى الحجز المؤقت</translation>
    </message>
    <message>
        <source>minimum notice</source>
        <translation>أقل مهلة للحجز</translation>
    </message>
    <message>
        <source>minimum notice {length}</source>
        <translation>أقل مهلة للحجز {length}</translation>
    </message>
    <message>
        <source>buffer before {length}</source>
        <translation>فاصل قبله {length}</translation>
    </message>
    <message>
        <source>buffer after {length}</source>
        <translation>فاصل بعده {length}</translation>
    </message>
    <message>
        <source>bookable for {length}</source>
        <translation>قابل للحجز لمدة {length}</translation>
    </message>
    <message>
        <source>a start every {length}</source>
        <translation>بداية كل {length}</translation>
    </message>
    <message>
        <source>a template: its members&apos; own event types offer the times</source>
        <translation>قالب: أنواع أحداث أعضائه هي التي تعرض الأوقات</translation>
    </message>
    <message>
        <source>look busy hides some free slots</source>
        <translation>خيار Look Busy يخفي بعض الفترات المتاحة</translation>
    </message>
    <message>
        <source>beyond the booking window</source>
        <translation>خارج نافذة الحجز</translation>
    </message>
    <message>
        <source>working times read in {zone} ({said})</source>
        <translation>تُقرأ أوقات العمل بتوقيت {zone} ({said})</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>عطلة</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>إجازة</translation>
    </message>
    <message>
        <source>Not scheduled</source>
        <translation>غير مجدول</translation>
    </message>
    <message>
        <source>Work day template not defined</source>
        <translation>لم يُحدَّد قالب يوم العمل</translation>
    </message>
    <message>
        <source>cannot reach {host}: {said}</source>
        <translation>يتعذّر الوصول إلى {host}: {said}</translation>
    </message>
    <message>
        <source>{host} broke off: {said}</source>
        <translation>قطع {host} الاتصال: {said}</translation>
    </message>
    <message>
        <source>{host} did not answer</source>
        <translation>لم يردّ {host}</translation>
    </message>
    <message>
        <source>whether it was done is not known</source>
        <translation>لا يُعرف هل تم ذلك</translation>
    </message>
    <message>
        <source>{host} asks to wait {count} s</source>
        <translation>يطلب {host} الانتظار {count} ث</translation>
    </message>
    <message>
        <source>{service} asks to slow down</source>
        <translation>تطلب {service} الإبطاء</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>لا ردّ في الوقت المحدد</translation>
    </message>
    <message>
        <source>too many calls at once</source>
        <translation>طلبات كثيرة دفعة واحدة</translation>
    </message>
    <message>
        <source>the connection was cut</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>the answer cannot be unpacked</source>
        <translation>يتعذّر فك ضغط الرد</translation>
    </message>
    <message>
        <source>there is no such host</source>
        <translation>لا يوجد مضيف بهذا الاسم</translation>
    </message>
    <message>
        <source>its certificate is not trusted</source>
        <translation>شهادته غير موثوقة</translation>
    </message>
    <message>
        <source>nothing answers there</source>
        <translation>لا شيء يردّ هناك</translation>
    </message>
    <message>
        <source>the token lacks the right {right}</source>
        <translation>رمز الوصول تنقصه الصلاحية {right}</translation>
    </message>
    <message>
        <source>the answer was not seen</source>
        <translation>لم يُرَ الرد</translation>
    </message>
    <message>
        <source>the line to {host} is closed</source>
        <translation>الخط إلى {host} مغلق</translation>
    </message>
    <message>
        <source>the line to {host} was closed</source>
        <translation>أُغلق الخط إلى {host}</translation>
    </message>
    <message>
        <source>{host} refused ({status})</source>
        <translation>رفض {host} ({status})</translation>
    </message>
    <message>
        <source>{host} refused ({status}): {said}</source>
        <translation>رفض {host} ({status}): {said}</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401)</source>
        <translation>رفض {host} تسجيل الدخول (401)</translation>
    </message>
    <message>
        <source>{host} refused the sign-in (401): {said}</source>
        <translation>رفض {host} تسجيل الدخول (401): {said}</translation>
    </message>
    <message>
        <source>{host} does not allow this (403)</source>
        <translation>لا يسمح {host} بهذا (403)</translation>
    </message>
    <message>
        <source>{host} does not allow this (403): {said}</source>
        <translation>لا يسمح {host} بهذا (403): {said}</translation>
    </message>
    <message>
        <source>{host} does not know this (404)</source>
        <translation>لا يعرف {host} هذا (404)</translation>
    </message>
    <message>
        <source>{host} does not know this (404): {said}</source>
        <translation>لا يعرف {host} هذا (404): {said}</translation>
    </message>
    <message>
        <source>{host} failed ({status})</source>
        <translation>تعطّل {host} ({status})</translation>
    </message>
    <message>
        <source>{host} failed ({status}): {said}</source>
        <translation>تعطّل {host} ({status}): {said}</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data ({status})</source>
        <translation>ردّ {host} بصفحة ويب بدلًا من البيانات ({status})</translation>
    </message>
    <message>
        <source>{host} sends elsewhere ({status})</source>
        <translation>يحيل {host} إلى مكان آخر ({status})</translation>
    </message>
    <message>
        <source>check the base URL</source>
        <translation>تحقّق من عنوان URL الأساسي</translation>
    </message>
    <message>
        <source>cannot ask {host}: a token or setting has characters that cannot be sent</source>
        <translation>يتعذّر سؤال {host}: في رمز وصول أو إعداد محارف لا يمكن إرسالها</translation>
    </message>
    <message>
        <source>the keyring refused: {said}</source>
        <translation>رفضت حلقة المفاتيح: {said}</translation>
    </message>
    <message>
        <source>the {secret} of {account} is not in the keyring</source>
        <translation>{secret} الخاص بـ {account} ليس في حلقة المفاتيح</translation>
    </message>
    <message>
        <source>the answer about {what} cannot be read: {said}</source>
        <translation>تتعذّر قراءة الرد عن {what}: {said}</translation>
    </message>
    <message>
        <source>cannot use {file}: {said}</source>
        <translation>يتعذّر استخدام {file}: {said}</translation>
    </message>
    <message>
        <source>cannot read {text}: {said}</source>
        <translation>تتعذّر قراءة {text}: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys</source>
        <translation>رفض LeadSquared المفاتيح</translation>
    </message>
    <message>
        <source>LeadSquared refused the keys: {said}</source>
        <translation>رفض LeadSquared المفاتيح: {said}</translation>
    </message>
    <message>
        <source>LeadSquared refused: {said}</source>
        <translation>رفض LeadSquared: {said}</translation>
    </message>
    <message>
        <source>LeadSquared does not allow this: {said}</source>
        <translation>لا يسمح LeadSquared بهذا: {said}</translation>
    </message>
    <message>
        <source>LeadSquared changed the times: {said}</source>
        <translation>غيّر LeadSquared الأوقات: {said}</translation>
    </message>
    <message>
        <source>LeadSquared kept other times than were sent</source>
        <translation>حفظ LeadSquared أوقاتًا غير التي أُرسلت</translation>
    </message>
    <message>
        <source>LeadSquared has no user {name}</source>
        <translation>لا يوجد في LeadSquared مستخدم {name}</translation>
    </message>
    <message>
        <source>LeadSquared does not have the task any more</source>
        <translation>لم تعد المهمة موجودة في LeadSquared</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the move and not made it yet</source>
        <translation>قبل LeadSquared النقل ولم ينفّذه بعد</translation>
    </message>
    <message>
        <source>LeadSquared has accepted the removal and not made it yet</source>
        <translation>قبل LeadSquared الإزالة ولم ينفّذها بعد</translation>
    </message>
    <message>
        <source>LeadSquared said Success and does not show the task yet</source>
        <translation>أجاب LeadSquared بـ Success ولا يعرض المهمة بعد</translation>
    </message>
    <message>
        <source>LeadSquared did not say the id of the new task</source>
        <translation>لم يذكر LeadSquared معرّف المهمة الجديدة</translation>
    </message>
    <message>
        <source>HighLevel did not say the id of the new block</source>
        <translation>لم يذكر HighLevel معرّف الحجب الجديد</translation>
    </message>
    <message>
        <source>HighLevel blocks this calendar only through its team members</source>
        <translation>لا يحجب HighLevel هذا التقويم إلا عبر أعضاء فريقه</translation>
    </message>
    <message>
        <source>refresh the account and try again</source>
        <translation>حدّث الحساب وحاول ثانيةً</translation>
    </message>
    <message>
        <source>the schedule is being changed by somebody else at the same time</source>
        <translation>يغيّر شخص آخر الجدول في الوقت نفسه</translation>
    </message>
    <message>
        <source>the absence is gone</source>
        <translation>لم يعد الغياب موجودًا</translation>
    </message>
    <message>
        <source>somebody removed it</source>
        <translation>أزاله شخص ما</translation>
    </message>
    <message>
        <source>the answer was lost</source>
        <translation>ضاع الرد</translation>
    </message>
    <message>
        <source>if the slot is held, it lapses by {said}</source>
        <translation>إن كانت الفترة محجوزة مؤقتًا، فينتهي ذلك بحلول {said}</translation>
    </message>
    <message>
        <source>{calendar} cannot last {count} minutes</source>
        <translation>لا يمكن أن يدوم {calendar} {count} دقيقة</translation>
    </message>
    <message>
        <source>it lasts {lengths}</source>
        <translation>مدته {lengths}</translation>
    </message>
    <message>
        <source>{block} is being removed</source>
        <translation>جارٍ إزالة {block}</translation>
    </message>
    <message>
        <source>could not be removed: {said}</source>
        <translation>تعذّرت الإزالة: {said}</translation>
    </message>
    <message>
        <source>could not be changed: {said}</source>
        <translation>تعذّر التغيير: {said}</translation>
    </message>
    <message>
        <source>no calendar to block</source>
        <translation>لا تقويم لحجبه</translation>
    </message>
    <message>
        <source>a fault of ours</source>
        <translation>خطأ من جانبنا</translation>
    </message>
    <message>
        <source>the log has the details</source>
        <translation>التفاصيل في السجل</translation>
    </message>
</context>
<context>
    <name>crash</name>
    <message>
        <source>Everything you blocked is saved.</source>
        <translation>كل ما حجبته محفوظ.</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks still on their way are sent or looked up at the next start.</source>
        <translation>
            <numerusform>لا توجد عمليات حجب في الطريق.</numerusform>
            <numerusform>حجب واحد ما زال في الطريق يُرسل أو يُتحقَّق منه عند التشغيل التالي.</numerusform>
            <numerusform>حجبان ما زالا في الطريق يُرسلان أو يُتحقَّق منهما عند التشغيل التالي.</numerusform>
            <numerusform>%n عمليات حجب ما زالت في الطريق تُرسل أو يُتحقَّق منها عند التشغيل التالي.</numerusform>
            <numerusform>%n عملية حجب ما زالت في الطريق تُرسل أو يُتحقَّق منها عند التشغيل التالي.</numerusform>
            <numerusform>%n عملية حجب ما زالت في الطريق تُرسل أو يُتحقَّق منها عند التشغيل التالي.</numerusform>
        </translation>
    </message>
    <message>
        <source>Openweek cannot go on.</source>
        <translation>لا يستطيع Openweek المتابعة.</translation>
    </message>
</context>
<context>
    <name>ears</name>
    <message>
        <source>Week: {days}, {place}</source>
        <translation>الأسبوع: {days}، {place}</translation>
    </message>
    <message>
        <source>Arrow keys move, with Shift they select, Enter blocks the time.</source>
        <translation>مفاتيح الأسهم للتنقل، ومع Shift للتحديد، وEnter لحجب الوقت.</translation>
    </message>
    <message>
        <source>Block here…</source>
        <translation>الحجب هنا…</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>الانتقال إلى هناك</translation>
    </message>
    <message>
        <source>Move {length} earlier</source>
        <translation>نقل إلى ما قبل ذلك بـ {length}</translation>
    </message>
    <message>
        <source>Move {length} later</source>
        <translation>نقل إلى ما بعد ذلك بـ {length}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Time in {city}</source>
        <translation>الوقت في {city}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>the order of weekday, day and month; these letters are Qt&apos;s</comment>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>{day}, {begin} to {last_day}, {end}</source>
        <translation>{day}، {begin} إلى {last_day}، {end}</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>منتصف الليل</translation>
    </message>
    <message>
        <source>{day}, {begin} to {end}</source>
        <translation>{day}، {begin} إلى {end}</translation>
    </message>
    <message>
        <source>{day}, {time}: the clock skips this time</source>
        <translation>{day}، {time}: تتخطى الساعة هذا الوقت</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>open in {count} of {all}</source>
        <translation>متاح في {count} من {all}</translation>
    </message>
    <message>
        <source>open in {count} of {all}: {names}</source>
        <translation>متاح في {count} من {all}: {names}</translation>
    </message>
    <message>
        <source>not known: {names}</source>
        <translation>غير معروف: {names}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>غير معروض: {names}</translation>
    </message>
    <message>
        <source>{when}, {what}</source>
        <translation>{when}، {what}</translation>
    </message>
    <message numerus="yes">
        <source>{calendar}, open {when}, %n starts</source>
        <translation>
            <numerusform>{calendar}، متاح {when}، دون بدايات</numerusform>
            <numerusform>{calendar}، متاح {when}، بداية واحدة</numerusform>
            <numerusform>{calendar}، متاح {when}، بدايتان</numerusform>
            <numerusform>{calendar}، متاح {when}، %n بدايات</numerusform>
            <numerusform>{calendar}، متاح {when}، %n بداية</numerusform>
            <numerusform>{calendar}، متاح {when}، %n بداية</numerusform>
        </translation>
    </message>
    <message>
        <source>{calendar}, open {when}, 1 start</source>
        <translation>{calendar}، متاح {when}، بداية واحدة</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>استراحة</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>مشغول</translation>
    </message>
    <message>
        <source>{what}, in {calendar}, {when}</source>
        <translation>{what}، في {calendar}، {when}</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}، {when}</translation>
    </message>
    <message>
        <source>{state} in {names}</source>
        <translation>{state} في {names}</translation>
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
        <translation>{title}: أُزيل</translation>
    </message>
    <message>
        <source>{when} selected, {length}</source>
        <translation>حُدِّد {when}، {length}</translation>
    </message>
</context>
<context>
    <name>keylist</name>
    <message>
        <source>1, 3, 5, 7 or 14 days</source>
        <translation>يوم واحد أو 3 أو 5 أو 7 أو 14 يومًا</translation>
    </message>
</context>
<context>
    <name>menus</name>
    <message>
        <source>&amp;Details…</source>
        <translation>الت&amp;فاصيل…</translation>
    </message>
    <message>
        <source>Dupl&amp;icate</source>
        <translation>ت&amp;كرار</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>&amp;Block {when}…</source>
        <translation>&amp;حجب {when}…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>ع&amp;رض</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>الأ&amp;يام</translation>
    </message>
    <message>
        <source>Shade &amp;where</source>
        <translation>م&amp;وضع التظليل</translation>
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
        <translation>لا اتصال</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>رُفض تسجيل الدخول</translation>
    </message>
    <message>
        <source>Token not kept on this computer</source>
        <translation>رمز الوصول غير محفوظ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>A right is missing</source>
        <translation>صلاحية ناقصة</translation>
    </message>
    <message>
        <source>The service refused</source>
        <translation>رفضت الخدمة</translation>
    </message>
    <message>
        <source>The service is out of order</source>
        <translation>الخدمة معطّلة</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>لم يُفهم الرد</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>لا ردّ بعد</translation>
    </message>
    <message>
        <source>No keyring on this computer</source>
        <translation>لا توجد حلقة مفاتيح على هذا الحاسوب</translation>
    </message>
    <message>
        <source>The keyring is locked</source>
        <translation>حلقة المفاتيح مقفلة</translation>
    </message>
    <message>
        <source>The stored data cannot be used</source>
        <translation>يتعذّر استخدام البيانات المحفوظة</translation>
    </message>
    <message>
        <source>Not possible here</source>
        <translation>غير ممكن هنا</translation>
    </message>
    <message>
        <source>Something does not fit</source>
        <translation>شيء ما غير متوافق</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>غير موجود</translation>
    </message>
    <message>
        <source>A fault in Openweek</source>
        <translation>خطأ في Openweek</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>تسجيل الدخول ثانيةً</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>تعديل الحساب</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>نسخ التقرير</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>لم يُحمَّل</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>الآن</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل دقيقة</numerusform>
            <numerusform>قبل دقيقتين</numerusform>
            <numerusform>قبل %n دقائق</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
            <numerusform>قبل %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min old</source>
        <translation>
            <numerusform>عمره %n دقيقة</numerusform>
            <numerusform>عمره دقيقة</numerusform>
            <numerusform>عمره دقيقتان</numerusform>
            <numerusform>عمره %n دقائق</numerusform>
            <numerusform>عمره %n دقيقة</numerusform>
            <numerusform>عمره %n دقيقة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h old</source>
        <translation>
            <numerusform>عمره %n ساعة</numerusform>
            <numerusform>عمره ساعة</numerusform>
            <numerusform>عمره ساعتان</numerusform>
            <numerusform>عمره %n ساعات</numerusform>
            <numerusform>عمره %n ساعة</numerusform>
            <numerusform>عمره %n ساعة</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>أمس</translation>
    </message>
    <message numerus="yes">
        <source>%n days old</source>
        <translation>
            <numerusform>عمره %n يوم</numerusform>
            <numerusform>عمره يوم</numerusform>
            <numerusform>عمره يومان</numerusform>
            <numerusform>عمره %n أيام</numerusform>
            <numerusform>عمره %n يومًا</numerusform>
            <numerusform>عمره %n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>جارٍ الإرسال</translation>
    </message>
    <message>
        <source>checking with the service</source>
        <translation>جارٍ التحقق لدى الخدمة</translation>
    </message>
    <message>
        <source>refused: {reason}</source>
        <translation>مرفوض: {reason}</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>blocked; {reason}</source>
        <translation>محجوب؛ {reason}</translation>
    </message>
    <message>
        <source>blocked, no longer offered</source>
        <translation>محجوب، ولم يعد معروضًا</translation>
    </message>
    <message>
        <source>{title} is as it was</source>
        <translation>{title} كما كان</translation>
    </message>
    <message>
        <source>{calendar}: {reason}</source>
        <translation>{calendar}: {reason}</translation>
    </message>
    <message>
        <source>A part of it is no longer known here.</source>
        <translation>جزء منه لم يعد معروفًا هنا.</translation>
    </message>
    <message>
        <source>It is no longer known here.</source>
        <translation>لم يعد معروفًا هنا.</translation>
    </message>
    <message>
        <source>blocked, but the time is still offered</source>
        <translation>محجوب، لكن الوقت ما زال معروضًا</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>{title} is not blocked</source>
        <translation>{title} ليس محجوبًا</translation>
    </message>
    <message>
        <source>{calendar} refused it.</source>
        <translation>رفضه {calendar}.</translation>
    </message>
    <message>
        <source>{calendar} refused it: {reason}</source>
        <translation>رفضه {calendar}: {reason}</translation>
    </message>
    <message>
        <source>{account} needs you to sign in</source>
        <translation>{account} يحتاج إلى تسجيل دخولك</translation>
    </message>
    <message>
        <source>Its calendars are not up to date and its blocks wait until then.</source>
        <translation>تقاويمه ليست محدَّثة، وتنتظر عمليات الحجب فيه حتى ذلك الحين.</translation>
    </message>
    <message>
        <source>Undone: the block {title}.</source>
        <translation>تم التراجع: حجب {title}.</translation>
    </message>
    <message>
        <source>Undone: the removal of {title}.</source>
        <translation>تم التراجع: إزالة {title}.</translation>
    </message>
    <message>
        <source>Undone: the move of {title}.</source>
        <translation>تم التراجع: نقل {title}.</translation>
    </message>
    <message>
        <source>Undone: the new name {title}.</source>
        <translation>تم التراجع: الاسم الجديد {title}.</translation>
    </message>
    <message>
        <source>Cannot undo {title}.</source>
        <translation>يتعذّر التراجع عن {title}.</translation>
    </message>
    <message>
        <source>Done again: the block {title}.</source>
        <translation>أُعيد: حجب {title}.</translation>
    </message>
    <message>
        <source>Done again: the removal of {title}.</source>
        <translation>أُعيدت: إزالة {title}.</translation>
    </message>
    <message>
        <source>Done again: the move of {title}.</source>
        <translation>أُعيد: نقل {title}.</translation>
    </message>
    <message>
        <source>Done again: the new name {title}.</source>
        <translation>أُعيد: الاسم الجديد {title}.</translation>
    </message>
    <message>
        <source>Cannot do {title} again.</source>
        <translation>تتعذّر إعادة {title}.</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>being removed</source>
        <translation>جارٍ إزالته</translation>
    </message>
    <message>
        <source>Retry soon</source>
        <translation>إعادة المحاولة قريبًا</translation>
    </message>
    <message>
        <source>Retry in {clock}</source>
        <translation>إعادة المحاولة بعد {clock}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>Save the week as PDF</source>
        <translation>حفظ الأسبوع بصيغة PDF</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>مستندات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>date pattern</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>{title} (partly unknown)</source>
        <translation>{title} (غير معروف جزئيًا)</translation>
    </message>
    <message>
        <source>As of {moment}</source>
        <translation>البيانات حتى {moment}</translation>
    </message>
</context>
<context>
    <name>reachable</name>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Hide {calendar}</source>
        <translation>إخفاء {calendar}</translation>
    </message>
    <message>
        <source>Show {calendar}</source>
        <translation>إظهار {calendar}</translation>
    </message>
    <message>
        <source>Colour of {calendar}: {colour}</source>
        <translation>لون {calendar}: {colour}</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Sign in to {account}…</source>
        <translation>تسجيل الدخول إلى {account}…</translation>
    </message>
    <message>
        <source>Edit {account}…</source>
        <translation>تعديل {account}…</translation>
    </message>
    <message>
        <source>Refresh {account}</source>
        <translation>تحديث {account}</translation>
    </message>
    <message>
        <source>Remove {account}…</source>
        <translation>إزالة {account}…</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
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
            <numerusform>%n يوم</numerusform>
            <numerusform>يوم</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
            <numerusform>%n س</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
            <numerusform>%n د</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <comment>a date before a time of it</comment>
        <translation>{day}، {time}</translation>
    </message>
    <message>
        <source>the clock changes inside</source>
        <translation>يتخلله تغيّر الساعة</translation>
    </message>
    <message>
        <source>Open in {open} of {all}</source>
        <translation>متاح في {open} من {all}</translation>
    </message>
    <message>
        <source>not offered: {names}</source>
        <translation>غير معروض: {names}</translation>
    </message>
    <message>
        <source>unknown: {names}</source>
        <translation>غير معروف: {names}</translation>
    </message>
    <message>
        <source>blocked: {titles}</source>
        <translation>محجوب: {titles}</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} forward</source>
        <translation>{day}: تتقدّم ساعات {city} بمقدار {length}</translation>
    </message>
    <message>
        <source>{day}: clocks in {city} go {length} back</source>
        <translation>{day}: تتأخّر ساعات {city} بمقدار {length}</translation>
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
        <translation>ddd، d MMM yyyy</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>date pattern</comment>
        <translation>dddd، d MMMM yyyy</translation>
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
        <translation>اليوم</translation>
    </message>
    <message>
        <source>No open times</source>
        <translation>لا أوقات متاحة</translation>
    </message>
    <message>
        <source>Not known: {names}</source>
        <translation>غير معروف: {names}</translation>
    </message>
</context>
<context>
    <name>story</name>
    <message>
        <source>{day}, {clock}</source>
        <translation>{day}، {clock}</translation>
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
        <translation>تراجع: {what}</translation>
    </message>
    <message>
        <source>Redo: {what}</source>
        <translation>إعادة: {what}</translation>
    </message>
    <message>
        <source>Asked for: {span}</source>
        <translation>طُلب: {span}</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>طُلب</translation>
    </message>
    <message>
        <source>Moved from {before} to {after}</source>
        <translation>نُقل من {before} إلى {after}</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>Renamed to {title}</source>
        <translation>أُعيدت تسميته إلى {title}</translation>
    </message>
    <message>
        <source>Removal asked for</source>
        <translation>طُلبت إزالته</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>No clear answer: {why}</source>
        <translation>لا ردّ واضح: {why}</translation>
    </message>
    <message>
        <source>Waiting: {why}</source>
        <translation>بالانتظار: {why}</translation>
    </message>
    <message>
        <source>Confirmed by the service</source>
        <translation>أكدته الخدمة</translation>
    </message>
    <message>
        <source>The time is no longer offered</source>
        <translation>لم يعد الوقت معروضًا</translation>
    </message>
    <message>
        <source>The time is still offered</source>
        <translation>ما زال الوقت معروضًا</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>رُفض: {why}</translation>
    </message>
    <message>
        <source>The change was refused: {why}</source>
        <translation>رُفض التغيير: {why}</translation>
    </message>
    <message>
        <source>The removal was refused: {why}</source>
        <translation>رُفضت الإزالة: {why}</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>swatch</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>وردي</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>زيتوني</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>أزرق مخضرّ</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>كهرماني</translation>
    </message>
    <message>
        <source>{colour}</source>
        <translation>{colour}</translation>
    </message>
    <message>
        <source>{colour}, striped</source>
        <translation>{colour}، مخطَّط</translation>
    </message>
    <message>
        <source>{colour}, dotted</source>
        <translation>{colour}، منقَّط</translation>
    </message>
    <message>
        <source>{colour}, with lines</source>
        <translation>{colour}، بخطوط</translation>
    </message>
    <message>
        <source>{colour}, crossed</source>
        <translation>{colour}، بخطوط متقاطعة</translation>
    </message>
    <message>
        <source>{colour}, striped the other way</source>
        <translation>{colour}، مخطَّط بالعكس</translation>
    </message>
    <message>
        <source>{colour}, with bars</source>
        <translation>{colour}، بأشرطة</translation>
    </message>
    <message>
        <source>{colour}, chequered</source>
        <translation>{colour}، بمربعات</translation>
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
            <numerusform>%n يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%n أيام</numerusform>
            <numerusform>%n يومًا</numerusform>
            <numerusform>%n يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>يوم واحد</translation>
    </message>
</context>
</TS>

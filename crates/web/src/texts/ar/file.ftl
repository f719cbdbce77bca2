# Lists of files and the page of one file.

## Lists.

list-title = الملفات
list-tabs = الملفات حسب الدور
list-turn-0 = عليكم
list-turn-1 = الدور على غيركم
list-turn-2 = قادمة
list-turn-3 = منجزة
list-empty-0 = لا شيء ينتظركم. سيظهر الملف هنا حين يأتي دوركم.
list-empty-1 = لا ينتظر أي ملف جهة أخرى.
list-empty-2 = لا ملفات قادمة. ستظهر البضائع المعلن عنها هنا.
list-empty-3 = لا ملفات منجزة. ستظهر هنا بعد خروج البضاعة.
list-waiting = { $count ->
    [zero] لا ينتظركم أي ملف.
    [one] ملف واحد ينتظركم.
    [two] ملفان ينتظرانكم.
    [few] { $count } ملفات تنتظركم.
    [many] { $count } ملفا ينتظركم.
   *[other] { $count } ملف ينتظركم.
}
list-sorted = مرتبة حسب الأجل
list-next = التالي
list-file = الملف
list-turn = على من الدور
list-progress = التقدم
list-ship = السفينة
list-free = الإعفاء
list-cost = كلفة التأخير
list-loose = دون حاوية
list-free-before = قبل الوصول
list-free-unknown = لم يبدأ بعد
list-free-over = انتهى، المدة: { $span }
list-per-day = { $day } في اليوم
list-due = الأجل: { $when }
list-late = مدة التأخر: { $span }
list-cost-later = الإعفاء المتبقي: { $span }، ثم { $day } في اليوم
list-cost-now = رسوم التخزين إلى الآن: { $due }، ثم { $day } في اليوم
list-keys-move = السطر التالي أو السابق
list-keys-open = فتح
list-keys-search = بحث

## Head of a file.

file-crumbs = مكانكم في الموقع
file-title = { $goods }، { $containers }
file-title-loose = { $goods }، { $packages }
file-route = { $movement }، { $from } – { $to }
file-ship = السفينة
file-bill = سند الشحن
file-manifest = بيان الحمولة
file-hs = رمز النظام المنسق
file-consignee = المرسل إليه
file-shipper = المرسل
file-agent = الوكيل
file-terminal = المحطة
file-forwarder = المجمع
file-aside = حول الملف

## What blocks it.

file-who-customs = الجمارك
file-who-trader = المستورد
file-you-registered = الدور عليكم: بيان الحمولة ينتظر رقمه
file-you-consignee = الدور عليكم: مقاولة تطالب بسند الشحن هذا
file-you-arrival = الدور عليكم: حينوا الوصول المرتقب
file-you-discharge = الدور عليكم: لم ينجز جرد التفريغ بعد
file-you-holds = الدور عليكم: الإيقاف الصادر عنكم يحتجز البضاعة
file-you-release = الدور عليكم: البضاعة تنتظر رفع اليد
file-you-order = الدور عليكم: لم يصدر إذن التسليم بعد
file-you-endorsement = الدور عليكم: إذن التسليم بين أيديكم
file-you-appointment = الدور عليكم: لم تحجز ساعة الشاحنة بعد
file-you-gate-out = الدور عليكم: يمكن للشاحنة الحضور في موعدها
file-them-registered = الدور على { $who }: تسجيل بيان الحمولة
file-them-consignee = الدور على { $who }: تأكيد المرسل إليه
file-them-consignee-unknown = لم يعرف المرسل إليه بعد
file-them-arrival = الدور على { $who }: انتظار وصول السفينة
file-them-discharge = الدور على { $who }: جرد ما تم تفريغه
file-them-holds = الدور على { $who }: البضاعة موقوفة
file-them-release = الدور على { $who }: منح رفع اليد
file-them-order = الدور على { $who }: إصدار إذن التسليم
file-them-endorsement = الدور على { $who }: تظهير إذن التسليم
file-them-appointment = الدور على { $who }: حجز ساعة الشاحنة
file-them-gate-out = الدور على { $who }: سحب البضاعة
file-why-registered = يفتح الملف لمن يعنيهم بعد تسجيل بيان الحمولة.
file-why-consignee = يتابع المرسل إليه الملف ويتسلم إذن التسليم بعد تأكيده.
file-why-arrival = لا شيء يؤدى قبل الوصول. يمكن تهييء رفع اليد وإذن التسليم من الآن.
file-why-discharge = تبقى البوابة مغلقة ما لم يجرد التفريغ.
file-why-holds = تبقى البوابة مغلقة ما دام الإيقاف قائما.
file-why-release = تبقى البوابة مغلقة دون رفع اليد.
file-why-order = دون إذن تسليم لا يمكن لأحد حجز شاحنة.
file-why-endorsement = يمكن للحائز التالي حجز الشاحنة.
file-why-appointment = تبقى البوابة مغلقة دون موعد. ويمكن تظهير الإذن لمن يتكفل بذلك.
file-why-gate-out = تفتح البوابة بإذن المرور، في الساعة المحجوزة.
file-for-whom = يمكنكم التصرف باسم { $who }.
file-since = مدة الانتظار: { $span }.
file-before = الأجل: { $when }.
file-passed = انتهى الأجل، مدة التأخر: { $span }.
file-times = { $since } { $before }
file-hold-line = { $container }، أوقفتها { $by }: «{ $reason }»
file-over = خرج كل شيء
file-over-more = آخر خروج: { $when }. لم يبق شيء للقيام به.
file-over-here = السطر مصفى
file-over-here-more = البضاعة لا تخرج من البوابة. لم يبق شيء للقيام به.
file-over-houses = مقسم إلى سندات شحن فرعية
file-over-houses-more = { $count ->
    [zero] لا ملفات فرعية.
    [one] التتمة في ملف واحد.
    [two] التتمة في ملفين.
    [few] التتمة في { $count } ملفات.
    [many] التتمة في { $count } ملفا.
   *[other] التتمة في { $count } ملف.
}
file-over-withdrawn = سحب مع بيان الحمولة
file-over-withdrawn-more = ألغى الوكيل بيان الحمولة. لم يبق شيء للقيام به.
file-nothing = لا شيء للقيام به الآن
file-nothing-more = ستظهر التتمة هنا حين يأتي دور أحد.
file-see-pass = إذن المرور
file-see-call = عرض الرسو
file-write-to = مراسلة { $who }
file-ask = طرح سؤال
file-free-until = خلال الإعفاء
file-free-until-more = النهاية: { $when }. دون رسوم تخزين.
file-free-after = بعد الإعفاء
file-free-after-more = رسوم التخزين: { $day } في اليوم.
file-free-over = انتهى الإعفاء، المدة: { $span }
file-free-over-more = رسوم التخزين المستحقة: { $due }.
file-free-day = كل يوم إضافي
file-free-day-more = { $day } من رسوم التخزين.
file-free-not-yet = لم يبدأ الإعفاء بعد
file-free-not-yet-more = { $count ->
    [zero] لا إعفاء من رسوم التخزين.
    [one] يوم واحد دون رسوم تخزين، ابتداء من نهاية التفريغ.
    [two] يومان دون رسوم تخزين، ابتداء من نهاية التفريغ.
    [few] { $count } أيام دون رسوم تخزين، ابتداء من نهاية التفريغ.
    [many] { $count } يوما دون رسوم تخزين، ابتداء من نهاية التفريغ.
   *[other] { $count } يوم دون رسوم تخزين، ابتداء من نهاية التفريغ.
}
file-unverified = تعريفة أولية غير متحقق منها.

## The thread.

file-thread = مسار الملف
file-phase-before = قبل الوصول
file-phase-arrival = الوصول
file-phase-customs = المراقبة والجمارك
file-phase-exit = الخروج
file-phase-done = { $count ->
    [zero] لا خطوات
    [one] خطوة واحدة منجزة
    [two] خطوتان منجزتان
    [few] { $count } خطوات منجزة
    [many] { $count } خطوة منجزة
   *[other] { $count } خطوة منجزة
}
file-phase-done-at = { $count ->
    [zero] لا خطوات، { $when }
    [one] خطوة واحدة منجزة، { $when }
    [two] خطوتان منجزتان، { $when }
    [few] { $count } خطوات منجزة، { $when }
    [many] { $count } خطوة منجزة، { $when }
   *[other] { $count } خطوة منجزة، { $when }
}
file-done-lodged = مودع
file-done-registered = مسجل
file-done-consignee = معروف
file-done-arrival = وصلت
file-done-discharge = منجز
file-done-holds = مرفوعة
file-done-release = ممنوح
file-done-order = صادر
file-done-endorsement = عند صاحبه
file-done-appointment = محجوز
file-done-gate-out = خرجت
file-you-since = عليكم، المدة: { $span }
file-them-since = المدة: { $span }
file-axis-today = اليوم { $day }
file-axis-months = { $from } – { $to }
file-legend-now = الآن
file-legend-limit = نهاية الإعفاء، { $when }
file-legend-done = منجز
file-legend-them = عند غيركم
file-legend-you = عندكم
file-legend-left = الوقت المتبقي
file-legend-later = محجوز

## Messages and journal.

file-messages = المراسلات والأحداث
file-journal-all = السجل الكامل
file-journal-title = سجل الملف
file-journal-lead = كل إجراء، من قام به، باسم من، ومتى. لا يمحى منه شيء.
file-journal-empty = لا شيء بعد. ستظهر الإجراءات والرسائل هنا.
file-journal-older = الأقدم
file-write-text = رسالتكم
file-write-hint = اكتبوا إلى أطراف الملف…
file-write-for = إلى
file-write-all = الجميع
file-write-send = إرسال

## What belongs to it.

file-containers = الحاويات
file-more-containers = { $count ->
    [zero] عرض كل الحاويات
    [one] عرض حاوية أخرى
    [two] عرض حاويتين أخريين
    [few] عرض { $count } حاويات أخرى
    [many] عرض { $count } حاوية أخرى
   *[other] عرض { $count } حاوية أخرى
}
file-box-left = خرجت
file-box-held = موقوفة
file-box-free = يمكن أن تخرج
file-box-stays = ليس بعد
file-box-inside = { $packages }، { $mass }
file-seals = الأختام
file-order = الإذن
file-left = خرجت:
file-orders = أذون التسليم
file-more-orders = { $count ->
    [zero] عرض كل الأذون
    [one] عرض إذن آخر
    [two] عرض إذنين آخرين
    [few] عرض { $count } أذون أخرى
    [many] عرض { $count } إذنا آخر
   *[other] عرض { $count } إذن آخر
}
file-order-valid = الأجل:
file-order-held = موقوف
file-order-issued = صدر:
file-order-received = تسلمه:
file-order-endorsed = ظهر له:
file-appointments = المواعيد
file-appointment-waits = هناك ما ينقص
file-gate = البوابة
file-issued = الوثائق المسلمة
file-issued-get = PDF
file-papers = الوثائق
file-papers-attach = إرفاق
file-papers-empty = لا وثائق. ستظهر هنا كل وثيقة مرفقة.
file-size-kib = { $count } كيبيبايت
file-size-mib = { $count } ميبيبايت
file-balance = رصيد السطر
file-balance-manifested = المصرح به في البيان
file-balance-end = { $kind } { $reference }
file-balance-left = الباقي
file-amendments = تعديلات السطر
file-amendment-seals = أختام { $container }
file-amendment-in-time = داخل الأجل
file-amendment-waits = ينتظر الجمارك
file-amendment-approved = مقبول
file-amendment-refused = مرفوض
file-amendment-approve = قبول…
file-amendment-refuse = رفض…
file-looks = من اطلع على هذا الملف
file-acts = ما يمكنكم القيام به
file-acts-customs = المراقبة والجمارك
file-acts-exit = السحب
file-acts-file = الملف

# Home, inbox, search, receipts.

## Home.

home-hello = مرحبا { $name }
home-hello-nobody = مرحبا
home-day = { $day }. { $waits }
home-summary = { $count ->
    [zero] لا شيء ينتظركم، كل شيء يتقدم.
    [one] أمر واحد ينتظركم، والباقي يتقدم.
    [two] أمران ينتظرانكم، والباقي يتقدم.
    [few] { $count } أمور تنتظركم، والباقي يتقدم.
    [many] { $count } أمرا ينتظركم، والباقي يتقدم.
   *[other] { $count } أمر ينتظركم، والباقي يتقدم.
}
home-summary-none = لا شيء ينتظركم.
home-summary-applications = { $count ->
    [zero] لا ينتظر أي طلب تسجيل.
    [one] طلب تسجيل واحد ينتظر قراركم.
    [two] طلبا تسجيل ينتظران قراركم.
    [few] { $count } طلبات تسجيل تنتظر قراركم.
    [many] { $count } طلب تسجيل ينتظر قراركم.
   *[other] { $count } طلب تسجيل ينتظر قراركم.
}
home-todo = عليكم
home-todo-order = من الأكثر كلفة إلى الأقل
home-todo-empty = لا شيء للقيام به الآن. ما سيصبح عليكم سيظهر هنا، الأكثر كلفة أولا.
home-open = فتح
home-do-registered = تسجيل
home-do-consignee = تأكيد
home-do-arrival = تحيين
home-do-discharge = جرد
home-do-holds = رفع الإيقاف
home-do-release = رفع اليد
home-do-order = إصدار
home-do-endorsement = تظهير
home-do-appointment = حجز
home-do-gate-out = السماح بالخروج
home-ship = السفينة { $ship }
home-expected = الوصول المرتقب: { $when }
home-flow = أين وصلت ملفاتي
home-flow-you = للإنجاز
home-running = الملفات الجارية
home-running-empty = ستظهر ملفاتكم هنا حين يذكركم بيان حمولة مسجل، أو يؤكد لكم سند شحن تطالبون به.
home-all-files = كل الملفات
home-aside = الوصولات والخدمات
home-arrivals = الوصولات المرتقبة
home-arrivals-empty = لا سفينة مرتقبة. ستظهر السفن القادمة هنا.
home-arrival = { $port }، الرحلة { $voyage }، الرسو { $number }
home-services = حالة الخدمات
home-services-more = التفاصيل
home-service-since = مدة انتظار أقدم إرسال: { $span }. لم يضع أي شيء.
home-applications = طلبات التسجيل
home-applications-all = كل الطلبات
home-applications-empty = لا طلب في الانتظار. ستظهر الطلبات القادمة هنا، ما ينتظر الموافقة أولا.
home-applications-open = دراسة
home-waits = مدة الانتظار: { $span }
home-quick-queue = أخذ الملف التالي

## Inbox.

inbox-title = الرسائل
inbox-unread = { $count ->
    [zero] كل الرسائل مقروءة.
    [one] رسالة واحدة غير مقروءة.
    [two] رسالتان غير مقروءتين.
    [few] { $count } رسائل غير مقروءة.
    [many] { $count } رسالة غير مقروءة.
   *[other] { $count } رسالة غير مقروءة.
}
inbox-new = (غير مقروءة)
inbox-preferences = اختيار الرسائل الإلكترونية
inbox-mark-read = اعتبار الكل مقروءا
inbox-older = الأقدم
inbox-empty = لا توجد رسائل. ما يعنيكم سيظهر هنا: دوركم، إذن تسليم توصلتم به، رسالة من شريك.

## Search.

search-title = البحث
search-lead = حاوية أو سند شحن أو إذن تسليم أو سفينة أو رسو: تكفي البداية.
search-button = بحث
search-count = { $count ->
    [zero] لا شيء عن «{ $q }» ضمن ما يمكنكم الاطلاع عليه.
    [one] نتيجة واحدة عن «{ $q }».
    [two] نتيجتان عن «{ $q }».
    [few] { $count } نتائج عن «{ $q }».
    [many] { $count } نتيجة عن «{ $q }».
   *[other] { $count } نتيجة عن «{ $q }».
}
search-help = ستظهر النتائج هنا: الملفات وعمليات الرسو وبيانات الحمولة التي يمكنكم الاطلاع عليها.
search-nothing = تحققوا من الرقم. الملف الذي لستم طرفا فيه لا يوجد هنا؛ إذا كانت البضاعة لكم فطالبوا بسند الشحن.
search-group-dossier = الملفات
search-group-call = عمليات الرسو
search-group-manifest = بيانات الحمولة
search-tables = في الجداول

## Receipts.

receipt-title = وصل
receipt-lead = ما تم تسجيله، والدليل على أنه لن يتغير.
receipt-sealed = مختوم
receipt-waits = سيختم قريبا
receipt-at = سجل
receipt-entry = القيد
receipt-digest = البصمة (SHA-256)
receipt-place = الموضع
receipt-place-of = { $place } (ابتداء من 0)، في سجل عدد قيوده { $size }
receipt-proof = دليل الإدراج
receipt-copy = نسخ
receipt-not-yet = سيختم القيد خلال ثوان، وسيظهر الدليل هنا.
receipt-again = إعادة قراءة الوصل
receipt-how = التحقق من دوننا
receipt-how-keep = احتفظوا بهذه الصفحة، أو بالدليل والبصمة.
receipt-how-key = خذوا المفتاح العمومي للسجل:
receipt-how-head = قارنوا مع آخر حالة موقعة:
receipt-how-check = أي برنامج تحقق وفق C2SP (tlog-proof, signed-note) يؤكد أن البصمة في هذا الموضع من السجل.

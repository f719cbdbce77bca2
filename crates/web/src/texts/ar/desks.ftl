# Desks of those who decide or open hours: the officer's queue, a terminal's hours, the platform.

## The officer's queue.
queue-title = قائمة الانتظار
queue-lead = { $count ->
    [zero] لا شيء ينتظر هذا المكتب.
    [one] أمر واحد للبت، مرتب حسب الأجل الموعود.
    [two] أمران للبت، مرتبان حسب الأجل الموعود. خذوا الأول.
    [few] { $count } أمور للبت، مرتبة حسب الأجل الموعود. خذوا الأول.
    [many] { $count } أمرا للبت، مرتبة حسب الأجل الموعود. خذوا الأول.
   *[other] { $count } أمر للبت، مرتبة حسب الأجل الموعود. خذوا الأول.
}
queue-take = أخذ الموالي
queue-late = متأخر
queue-soon = أقل من 4 ساعات
queue-rest = أكثر من 4 ساعات
queue-views = العروض
queue-view-all = الكل
queue-view-register = بيانات حمولة للتسجيل
queue-view-release = رفع اليد المنتظر
queue-view-hold = حالات الإيقاف الصادرة عنكم
queue-empty = لا شيء للبت هنا
queue-empty-more = ما ينتظر هذا المكتب سيظهر هنا، الأكثر استعجالا أولا.
queue-left = الباقي
queue-thing = للبت
queue-party = المتعامل
queue-task = المطلوب
queue-task-register = التسجيل
queue-task-release = منح رفع اليد
queue-task-hold = رفع إيقافكم
queue-left-hours = { $hours } س { $minutes } د
queue-left-minutes = { $minutes } د
queue-left-days = { $days } ي
queue-late-hours = − { $hours } س { $minutes } د
queue-late-minutes = − { $minutes } د
queue-late-days = − { $days } ي
queue-no-promise = دون أجل
queue-waits = مدة الانتظار: { $span }
queue-promised = الموعد: { $at }
queue-limit = الحد: { $at }
queue-left-out = { $count ->
    [zero] لا سطور مستبعدة
    [one] سطر مستبعد
    [two] سطران مستبعدان
    [few] { $count } سطور مستبعدة
    [many] { $count } سطرا مستبعدا
   *[other] { $count } سطر مستبعد
}
queue-key-next = الموالي
queue-key-move = تصفح
queue-key-enter = Enter
queue-key-open = فتح
queue-more = بقية القائمة
queue-back = الرجوع إلى القائمة
queue-checks = مراقبات آلية
queue-my-holds = حالات الإيقاف الصادرة عنكم
queue-since = منذ { $at }
queue-register-next = التسجيل والانتقال إلى الموالي
queue-release-next = التوقيع والانتقال إلى الموالي
queue-release-whole = يشمل القرار كل ما بقي من السطر. لجزء منه فقط افتحوا الملف.
queue-open-register = فتح بيان الحمولة
queue-open-release = فتح الملف
queue-open-hold = فتح الملف
queue-fact-call = الرسو
queue-fact-lodged = أودع
queue-fact-channel = ورد عبر
queue-fact-ship = السفينة
queue-fact-mass = البضاعة
queue-fact-hs = البند التعريفي
queue-fact-boxes = الحاويات

## What was checked before anybody decides.
check-in-time-ok = أودع في الأجل
check-in-time-no = أودع بعد الأجل
check-deadline = الأجل: { $at }
check-lines-ok = حفظت كل السطور
check-lines-no = استبعدت سطور
check-lines-more = { $count ->
    [zero] لا خطأ
    [one] سند شحن واحد يعيد الوكيل إيداعه
    [two] سندا شحن يعيد الوكيل إيداعهما
    [few] { $count } سندات شحن يعيد الوكيل إيداعها
    [many] { $count } سند شحن يعيد الوكيل إيداعها
   *[other] { $count } سند شحن يعيد الوكيل إيداعها
}
check-warnings-ok = لا شيء للتحقق في السطور
check-warnings-no = سطور للتحقق
check-totals = أعيد حساب المجاميع
check-consignees-ok = تم التعرف على المرسل إليهم
check-consignees-no = مرسل إليهم لم يتعرف عليهم بعد
check-consignees-all = معروفون: { $known } من { $all }
check-consignees-first = معروفون: { $known } من أول { $all } سطرا
check-ship-ok = وصلت السفينة
check-ship-no = السفينة منتظرة
check-registered-ok = بيان الحمولة مسجل
check-registered-no = بيان الحمولة لم يسجل بعد
check-consignee-ok = تم التعرف على المرسل إليه
check-consignee-no = لم يتعرف على المرسل إليه بعد
check-landed-ok = الحاويات مفرغة ومجرودة
check-landed-no = لم ينجز جرد التفريغ بعد
check-landed-more = { $done } من { $all }
check-holds-ok = لا إيقاف
check-holds-no = البضاعة موقوفة
check-declared-ok = سجل مآل من قبل
check-declared-no = لا تصريح مسجل

## Hours of a terminal.
slots-title = المواعيد
slots-lead = الساعات المفتوحة للشاحنات والأماكن الباقية.
slots-days = الأيام
slots-before = الأسبوع السابق
slots-after = الأسبوع الموالي
slots-closed = مغلق
slots-free = { $count ->
    [zero] ممتلئ
    [one] مكان واحد
    [two] مكانان
    [few] { $count } أماكن
    [many] { $count } مكانا
   *[other] { $count } مكان
}
slots-taken = { $count ->
    [zero] لا حجز
    [one] حجز واحد
    [two] حجزان
    [few] { $count } حجوزات
    [many] { $count } حجزا
   *[other] { $count } حجز
}
slots-full = ممتلئ
slots-none = لا ساعة مفتوحة في هذا اليوم
slots-none-more = افتحوا ساعات: يحجزها حائزو الأذون فورا.

## The platform's desk.
platform-title = المنصة
platform-lead = طلبات التسجيل للتحقق، ثم ليوافق عليها شخص ثان.
platform-lead-auditor = تقرؤون كل شيء ولا تغيرون شيئا. وتسجل قراءاتكم.
platform-views = العروض
platform-view-applied = للتحقق
platform-view-checked = للموافقة
platform-view-incomplete = للاستكمال
platform-view-active = مفعلة
platform-view-suspended = موقوفة
platform-view-services = الخدمات
platform-view-journal = السجل
platform-none = لا مؤسسة هنا
platform-none-applied = يظهر طلب التسجيل هنا بمجرد إرساله.
platform-none-checked = ينتظر هنا النظرة الثانية كل طلب تم التحقق منه.
platform-none-incomplete = تنتظر هنا جوابها الطلبات التي تنقصها وثيقة.
platform-none-active = ستظهر هنا المؤسسات الموافق عليها.
platform-none-suspended = لا مؤسسة موقوفة.
platform-party = المؤسسة
platform-kind = المهنة
platform-standing = الحالة
platform-since = تاريخ التوصل بالطلب
platform-waits = مدة الانتظار: { $span }
platform-service = الخدمة
platform-waiting = في الانتظار
platform-oldest = الأقدم
platform-public = حالة الخدمات، للجميع

# Pages anybody may read: the front page, services, verification, refusals, letters of a demonstration.

## The front page.

front-page = الشباك الوحيد للتجارة
front-title = الاستيراد والتصدير والرسو. ديوان واحد.
front-lead = من بيان حمولة السفينة إلى بوابة الميناء: يرى كل واحد على من الدور، وقبل متى، وكم يكلف الانتظار.
front-track = أين بضاعتي؟
front-track-lead = حاوية أو سند شحن أو سفينة. سجلوا الدخول لرؤية ما هو لكم.
front-track-number = رقم التتبع
front-track-do = تتبع
front-verify = التحقق من إذن مرور أو وثيقة
front-verify-lead = امسحوا رمز QR أو اكتبوا الرمز. الجواب فوري، دون حساب.
front-register = التسجيل
front-register-lead = مستورد أو معشر أو وكيل بحري أو ناقل: سجلوا مقاولتكم عبر الإنترنت.
front-register-do = تسجيل مقاولة
front-practise = التدريب
front-practise-lead = خذوا مكان من شئتم بنقرة واحدة. كل شيء من وحي الخيال ولا يرسل أي شيء.
front-practise-do = اختاروا من أنتم
front-times = آجال الثلاثين يوما الأخيرة
front-times-lead = الوسيط الفعلي مقابل الوعد
front-times-none = تظهر الآجال الفعلية هنا فور انتهاء أول إجراء.
front-times-what = الإجراء
front-times-bar = مقارنة
front-times-actual = فعلي
front-times-promised = موعود
front-times-count = { $count ->
    [one] بيان حمولة واحد
    [two] بيانا حمولة
    [few] { $count } بيانات حمولة
    [many] { $count } بيان حمولة
   *[other] { $count } بيان حمولة
 }
front-time-registered = تسجيل بيان الحمولة من طرف الجمارك
front-minutes = { $minutes } د
front-hours = { $hours } س
front-hours-minutes = { $hours } س { $minutes } د

## The state of services.

services-title = حالة الخدمات
services-lead = ما يعمل، وما يتأخر، وما يمكنكم فعله في هذه الأثناء.
services-whole-ok = كل شيء يعمل.
services-whole-late = جزء من المنصة بطيء. يمكنكم مواصلة العمل.
services-whole-stop = جزء من المنصة معطل. إليكم ما يعمل.
services-list = خدمة بخدمة
services-at = شوهد
services-kept = الوقت المعتمد هو وقت الوصل: لائحة أو رسالة متأخرة لا تجعلكم متأخرين. والإرسال المكرر بعد انقطاع يحتسب مرة واحدة.
services-waits = { $count } في الانتظار، المدة: { $since }
services-about-database = تقرأ وتسجل الملفات وبيانات الحمولة والأذون والمواعيد.
services-about-journal = يختم كل إجراء بعد نحو ثانية من تسجيله.
services-about-work = اللوائح وما يتبع الإجراءات محينة.
services-about-mail = تنطلق الرسائل الإلكترونية تباعا.
services-about-webhooks = تخبر برامجكم تباعا.
services-without-database = لا يسجل أي شيء حاليا. الصفحات المفتوحة وأذون المرور تبقى مقروءة، والمسودات محفوظة على جهازكم، والبوابة تعمل بلائحتها.
services-without-journal = الإجراءات مسجلة وصالحة. تحمل وصولاتها دليلها فور استئناف الختم.
services-without-work = الإجراءات مسجلة. اللوائح والإشعارات تتأخر؛ افتحوا الملف لرؤية الوضع الحقيقي.
services-without-mail = الإجراءات مسجلة. اقرؤوا رسائلكم في ديوان: كل شيء هناك. وتنطلق الرسائل الإلكترونية لاحقا.
services-without-webhooks = الإجراءات مسجلة. تخبر برامجكم لاحقا وبالترتيب؛ والواجهة البرمجية تجيب.

## Is this pass real?

verify-title = التحقق من إذن مرور أو وثيقة
verify-lead = امسحوا رمز QR أو اكتبوا الرمز. لا يطلب أي حساب.
verify-code = رمز إذن المرور أو الوثيقة
verify-code-hint = ستة رموز لإذن المرور، مثل ⁦K7M 4RX⁩؛ وعشرة للوثيقة، مثل ⁦K7M4R-X2P9T⁩. لا تحتسب الفراغات.
verify-do = التحقق
verify-only = تعرض هذه الصفحة ما يوجد في إذن المرور فقط، وتعمل دون حساب.
verify-at = تم التحقق
verify-missing = ما تنتظره البوابة بعد
verify-compare = قارنوا مع الورقة
verify-cargo = الحاوية أو الطرود
verify-plate = رقم التسجيل
verify-place = المحطة والبوابة
verify-slot = الموعد
verify-opens = يمكن الدخول ابتداء من
verify-closes = يمكن الدخول إلى غاية
verify-again = تحققوا من الرمز
verify-another = التحقق من رمز آخر
verify-verdict-valid = إذن مرور أصلي وصالح
verify-verdict-waiting = أصلي، لم يكتمل بعد
verify-verdict-used = سبق استعماله، لا تقبلوه
verify-verdict-expired = فات وقته، لا تقبلوه
verify-verdict-cancelled = ملغى، لا تقبلوه
verify-verdict-unknown = غير موجود
verify-advice-valid = قارنوا الحاوية والشاحنة مع الورقة.
verify-advice-waiting = لن تفتح البوابة ما دام هذا ناقصا.
verify-advice-used = خرجت البضاعة من الميناء بهذا الإذن. الإذن يصلح مرة واحدة.
verify-advice-expired = كان على الشاحنة الدخول قبل هذا الوقت. يمكن لمن حجز الموعد أن يغير الساعة.
verify-advice-cancelled = ألغي الموعد. اطلبوا الإذن الجديد ممن حجزه.
verify-advice-unknown = لا يحمل أي إذن مرور ولا أي وثيقة هذا الرمز. أعيدوا قراءته حرفا حرفا.
verify-paper-valid = وثيقة أصلية وسارية
verify-paper-withdrawn = وثيقة مسحوبة، لا تقبلوها
verify-paper-replaced = وثيقة معوضة، لا تقبلوها
verify-paper-advice-valid = قارنوا نوعها ورقمها وتاريخها مع الورقة. البصمة هي بصمة البيانات المرفقة بملف PDF.
verify-paper-advice-withdrawn = قالت الجهة التي سلمتها إنها لم تعد سارية.
verify-paper-advice-replaced = حلت وثيقة أخرى محلها: اطلبوا تلك.
verify-paper-kind = الوثيقة
verify-paper-number = الرقم
verify-paper-code = الرمز
verify-paper-issuer = الجهة المسلمة
verify-paper-issued = سلمت
verify-paper-ended-withdrawn = سحبت
verify-paper-ended-replaced = عوضت
verify-paper-by = عوضت بالوثيقة
verify-paper-digest = بصمة SHA-256
verify-paper-only = لا تعرض هذه الصفحة مبالغ ولا بضائع ولا أسماء زبناء.
paper-kind-release-note = إذن بالسحب
paper-kind-receipt = وصل الأداء
paper-kind-certificate = شهادة
paper-kind-declaration = التصريح المفصل
paper-standing-valid = سارية
paper-standing-withdrawn = مسحوبة
paper-standing-replaced = معوضة

## What a refusal means.

refusal-title = ماذا يعني هذا الرفض؟
refusal-heading = الرفض { $code }
refusal-code = الرقم
refusal-who = من يصدره
refusal-more = تعوض نقط الحذف ما لا يعرفه إلا رفضكم: اسم أو تاريخ أو حد. اذكروا هذا الرقم إن راسلتمونا.
refusal-from-words = قراءة خانة: ما كتب ليس على الشكل المنتظر. صححوه وأعيدوا إرساله.
refusal-from-books = حسابات البضائع: لا يخرج شيء لم يدخل.
refusal-from-rules = قاعدة من قواعد التجارة عند القيام بالإجراء. الرفض مدون في السجل؛ ولم يتغير أي شيء آخر.
refusal-from-lists = قراءة لائحة رسمية: أماكن أو بنود تعريفية أو بلدان.
refusal-from-desk = الشباك، قبل أي قاعدة: الطلب أو حد من الحدود أو صاحب الطلب.
refusal-from-messages = قراءة رسالة EDI أو جدول. وتابعت باقي الأسطر طريقها.

## Letters of a demonstration.

letters-title = رسائل النسخة التجريبية
letters-lead = ما كان ديوان سيرسله. لا يخرج شيء من نسخة تجريبية. ما يخص ملفا ينتظر عشر دقائق ليرسل دفعة واحدة.
letters-again = تحيين
letters-none = لا رسائل حاليا. تظهر هنا بعد ثوان من الإجراء الذي يطلبها، وما يخص ملفا بعد عشر دقائق.
letters-to = إلى

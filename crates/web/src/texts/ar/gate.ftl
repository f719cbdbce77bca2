# The gate console and the pass in the driver's hand.

gate-title = البوابة
gate-ask = إذن المرور أو الرمز أو الحاوية أو الشاحنة
gate-ask-hint = امسحوا شاشة السائق أو اكتبوا ما يقول.
gate-check = تحقق
gate-cargo = الحاوية أو الحصة
gate-seals = الأختام
gate-no-seals = لا أختام في بيان الحمولة
gate-plate = الشاحنة
gate-driver = السائق
gate-slot = الموعد
gate-at-gate = الباب { $gate }
gate-file = سند الشحن
gate-left-at = خرجت
gate-expected = الشاحنات المنتظرة
gate-nobody = لا شاحنة منتظرة في الساعات الست القادمة.
gate-hour = تمر بين
gate-code = الرمز
gate-state = يمكنها الخروج
gate-ready = جاهزة
gate-not-ready = ليس بعد

pass-title = إذن المرور
pass-kept = محفوظ على هذا الجهاز
pass-hour = { $day }، { $from } إلى { $until }
pass-place = { $terminal }، الباب { $gate }
pass-qr = رمز يعرض عند البوابة: { $code }
pass-code = الرمز الذي يقال:
pass-ready = جاهز للدخول
pass-ready-more = لا ينقص شيء
pass-gate = الباب
pass-opens = يفتح الحاجز ابتداء من
pass-closes = وإلى غاية
pass-checked = تم التحقق
pass-one-paper = ورقة واحدة تعرض: هذه الشاشة
pass-one-paper-more = تظهر أيضا دون شبكة. إذا تعذرت قراءة الشاشة فقولوا الرمز بصوت مرتفع.
pass-late = سأتأخر

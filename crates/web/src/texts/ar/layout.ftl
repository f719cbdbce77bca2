# The frame of every page, and what the script says.

layout-skip = انتقل إلى المحتوى
layout-home = ديوان، الصفحة الرئيسية
layout-menu = القائمة الرئيسية
layout-dock = اختصارات
layout-search = ابحث عن ملف أو حاوية أو سفينة
layout-search-example = ملف، حاوية، سند شحن، سفينة…
layout-account = تغيير المقاولة أو تسجيل الخروج
layout-my-account = حسابي
layout-my-desk = فضائي
layout-sign-in = تسجيل الدخول
layout-sign-out = تسجيل الخروج
layout-quit = خروج
layout-language = اللغة
layout-language-short = ع
layout-inbox = الرسائل
layout-unread = رسائل غير مقروءة:
layout-optional = (اختياري)
layout-errors = صحح ما يلي قبل المتابعة
layout-demo = نسخة تجريبية.
layout-demo-more = المقاولات والسفن والملفات من وحي الخيال. لا يرسل أي شيء.
layout-foot = ديوان، شباك وحيد مفتوح. برنامج حر برخصة Apache 2.0.

layout-offline = غير متصل بالشبكة. ما تكتبه محفوظ على هذا الجهاز.
layout-offline-title = لا توجد شبكة حاليا
layout-offline-page = لم تفتح هذه الصفحة بعد على هذا الجهاز. الصفحات التي سبق فتحها تبقى مقروءة، ومسوداتك محفوظة هنا.
layout-offline-passes = أذون المرور التي سبق فتحها تظهر دون شبكة.
layout-draft-kept = محفوظ على هذا الجهاز
layout-draft-back = تم استرجاع المسودة
layout-copied = تم النسخ
layout-nothing-found = لا شيء بهذا الاسم. سيتم التحقق مما كتبته عند الإرسال.
layout-fresh = هناك جديد. اعرضه

layout-gate-open = افتح
layout-gate-shut = لا تفتح
layout-gate-out = سبق خروجه
layout-gate-listed = لائحة الساعة
layout-gate-no-list = لا توجد لائحة على هذا الجهاز
layout-gate-waiting = خروجات في انتظار الإرسال:
layout-gate-refused = خروجات تحتاج إلى تحقق:
layout-gate-old = اللائحة قديمة جدا. اتصل بالمحطة قبل الفتح.
layout-gate-unknown = لا إذن مرور ولا رمز ولا حاوية ولا شاحنة بهذا الرقم في اللائحة
layout-gate-early = قبل الموعد: تدخل هذه الشاحنة ابتداء من
layout-gate-late = بعد الموعد: كان على هذه الشاحنة الدخول قبل
layout-gate-from-list = جواب من اللائحة المحفوظة على هذا الجهاز: الشبكة مقطوعة.
layout-gate-let-out = اسمح بالخروج
layout-gate-not-kept = لم يعد بإمكان هذا الجهاز حفظ أي شيء. لا تفتح قبل تدوين الخروج على الورق.

# Port calls and manifests, and the journal of any thing.

## The journal of a thing.
told-title = السجل
told-none = لا شيء بعد. سيقرأ كل إجراء هنا.
told-refused = لم تتمكن من: { $act }
told-for = لفائدة { $whom }

## Port calls.
calls-title = السفن وعمليات الرسو
calls-lead = عمليات الرسو التي تعنيكم، الأحدث أولا.
calls-crumbs = أنتم هنا
calls-none = لا رسو الآن
calls-none-more = يظهر الرسو هنا بمجرد أن يعلن عنه وكيله البحري.
calls-earlier = عمليات رسو سابقة
calls-ship = السفينة
calls-stage = أين وصلت
calls-arrival = الوصول
calls-eta-short = مرتقب
calls-berth = المحطة والرصيف
calls-berth-name = الرصيف
calls-agent = الوكيل البحري
calls-terminal = المحطة
calls-port = الميناء
calls-number = رقم الرسو
calls-imo = رقم المنظمة البحرية الدولية
calls-who = الرسو
calls-from-to = من { $from } إلى { $to }
calls-to = إلى { $to }
calls-times = ساعات الرسو
calls-to-come = قادم
calls-expected = كان مرتقبا { $at }
calls-discharge-since = بدأ { $at }
calls-time-announced = الإعلان
calls-time-manifest = بيان الحمولة منتظر قبل
calls-manifest-lodged = أودع بيان الحمولة
calls-time-eta = الوصول المرتقب
calls-time-arrived = الوصول
calls-time-berth = على الرصيف
calls-time-discharging = بداية التفريغ
calls-time-discharged = نهاية التفريغ
calls-time-free = نهاية الإعفاء من رسوم التخزين
calls-free-unknown = يحسب من نهاية التفريغ
calls-time-departed = المغادرة
calls-manifests = بيانات حمولة هذا الرسو
calls-no-manifest = لم يودع أي بيان حمولة لهذا الرسو.

## Manifests.
manifests-title = بيانات الحمولة
manifests-one = بيان الحمولة
manifests-lead = تصاريحكم الموجزة، آخر ما أودع أولا.
manifests-none = لا بيان حمولة
manifests-none-more = يودع بيان الحمولة من صفحة رسوه.
manifests-reference = المرجع
manifests-number = الرقم
manifests-state = أين وصل
manifests-bills = سندات الشحن
manifests-bill = سند الشحن
manifests-boxes = الحاويات
manifests-mass = الوزن الإجمالي
manifests-packages = الطرود
manifests-left-out = المستبعدة
manifests-due = جواب الجمارك { $at }
manifests-lodged-at = أودع
manifests-late = بعد الأجل
manifests-figure-bills = سندات شحن محفوظة
manifests-figure-left-out = سندات شحن مستبعدة
manifests-figure-boxes = حاويات
manifests-figure-packages = طرود
manifests-figure-mass = الوزن الإجمالي
manifests-clean = لا شيء للتصحيح
manifests-clean-more = قرئ كل سطر وتم التحقق منه: أرقام المراقبة والموانئ والبنود والتكرار والمجاميع.
manifests-findings = ما يجب تصحيحه
manifests-severity = الخطورة
manifests-what = ما الخطأ
manifests-place = أين
manifests-place-whole = الملف كله
manifests-place-segment = المقطع { $line }
manifests-place-element = المقطع { $line }، العنصر { $column }
manifests-place-component = المقطع { $line }، العنصر { $column }، المكون { $part }
manifests-place-line = السطر { $line }
manifests-place-column = السطر { $line }، العمود { $column }
manifests-more-findings = { $count ->
    [zero] لا ملاحظات أخرى في جواب APERAK.
    [one] ملاحظة أخرى في جواب APERAK.
    [two] ملاحظتان أخريان في جواب APERAK.
    [few] { $count } ملاحظات أخرى في جواب APERAK.
    [many] { $count } ملاحظة أخرى في جواب APERAK.
   *[other] { $count } ملاحظة أخرى في جواب APERAK.
}
manifests-lines = السطور
manifests-consignee = المرسل إليه
manifests-unknown = لم يتعرف عليه بعد
manifests-loose = دون حاوية
manifests-remaining = الطرود الباقية
manifests-cleared = تمت التسوية
manifests-withdrawn = مسحوب
manifests-lines-before = السطور السابقة
manifests-lines-next = السطور التالية
manifests-answers = أجوبة للتحميل
manifests-contrl = CONTRL، جواب على الشكل
manifests-aperak = APERAK، جواب على المضمون
manifests-source = الملف كما أرسل

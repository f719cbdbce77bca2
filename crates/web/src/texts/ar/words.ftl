# Words of the trade as a page shows them: kinds, duties, standings, steps, states, services, lists, counted things.

## Kinds of organisation.

kind-trader = مستورد أو مصدر
kind-occasional-importer = مستورد عرضي
kind-broker = معشر
kind-shipping-agent = وكيل بحري
kind-forwarder = مجمع شحنات
kind-terminal = محطة
kind-harbour-office = قبطانية الميناء
kind-customs = الجمارك
kind-control-agency = هيئة مراقبة
kind-bank = بنك
kind-haulier = ناقل طرقي
kind-platform = المنصة
kind-auditor = مدقق

## What people do inside an organisation.

duty-manager = مسؤول
duty-clerk = مكلف بالملفات
duty-officer = عون مخول
duty-inspector = مفتش
duty-gate = عون البوابة
duty-driver = سائق
duty-reader = مطلع

## Where an organisation is in its life.

party-standing-applied = في انتظار التحقق
party-standing-incomplete = في انتظار الاستكمال
party-standing-checked = تم التحقق منها، في انتظار الموافقة
party-standing-active = مفعلة
party-standing-rejected = مرفوضة
party-standing-suspended = موقوفة

## What an organisation is told by e-mail.

preference-my-turn = فقط حين يكون الدور عليكم
preference-everything = كل تغيير في ملفاتكم
preference-nothing = لا رسائل إلكترونية

## Identifiers of an organisation.

identifier-ice = التعريف الموحد للمقاولة
identifier-rc = السجل التجاري
identifier-tax = رقم التعريف الضريبي
identifier-cnss = رقم الصندوق الوطني للضمان الاجتماعي
identifier-cin = البطاقة الوطنية للتعريف
identifier-phone = الهاتف
identifier-email = البريد الإلكتروني
identifier-address = العنوان
identifier-office = ميناء العمل

## Mandates.

service-file = تتبع الملفات
service-delivery = تظهير أذون التسليم
service-pickup = مواعيد السحب
mandate-standing-offered = معروض
mandate-standing-active = ساري المفعول
mandate-standing-expired = انتهت مدته
mandate-standing-declined = معتذر عنه
mandate-standing-revoked = أنهاه أحد الطرفين
right-mandate = بموجب تفويض

## Manifests.

channel-edifact = رسالة EDIFACT (CUSCAR)
channel-csv = جدول CSV
channel-form = استمارة
manifest-standing-lodged = مودع، في انتظار التسجيل
manifest-standing-registered = مسجل
manifest-standing-cancelled = ملغى
movement-import = استيراد
movement-transit = عبور
movement-transhipment = مسافنة
severity-error = خطأ
severity-warning = للتحقق
severity-info = للعلم

## Port calls: where the ship is.

call-stage-announced = معلن عنها
call-stage-arrived = وصلت
call-stage-berthed = راسية
call-stage-discharging = تفرغ
call-stage-discharged = أفرغت
call-stage-departed = غادرت
call-stage-cancelled = رسو ملغى

## Delivery orders, appointments, passes.

order-standing-open = صالح
order-standing-consumed = مستعمل
order-standing-revoked = ملغى
order-standing-expired = منتهي الصلاحية
appointment-standing-booked = محجوز
appointment-standing-cancelled = ملغى
appointment-standing-used = خرجت الشاحنة
pass-standing-valid = صالح: سيفتح الحاجز
pass-standing-waiting = ليس بعد: ينقص شيء
pass-standing-used = مستعمل: خرجت الشاحنة
pass-standing-expired = فاتت الساعة
pass-standing-cancelled = ملغى
pass-standing-replaced = حل محله إذن آخر
pass-standing-unknown = غير موجود: تحققوا من الرمز

## What the tally found, how a line ended.

outcome-agreed = مطابق
outcome-short = ناقص
outcome-over = زائد
outcome-damaged = متضرر
end-clearance = رفع اليد
end-transit = عبور
end-transhipment = مسافنة
end-re-export = إعادة التصدير
end-abandonment = التخلي لفائدة الدولة
end-shortage = نقص عند الإنزال
end-houses = سندات فرعية
end-withdrawn = سحب مع بيان الحمولة

## Steps of a file, and what their turn asks.

step-lodged = إيداع بيان الحمولة
step-registered = تسجيل بيان الحمولة
step-consignee = المرسل إليه
step-arrival = وصول السفينة
step-discharge = جرد التفريغ
step-holds = حالات الإيقاف
step-release = رفع اليد
step-order = إذن التسليم
step-endorsement = تظهير الإذن
step-appointment = موعد السحب
step-gate-out = الخروج من البوابة
todo-lodged = إيداع بيان الحمولة
todo-registered = تسجيل بيان الحمولة
todo-consignee = تأكيد المرسل إليه
todo-arrival = تحيين الوصول المرتقب
todo-discharge = إنجاز الجرد
todo-holds = رفع الإيقاف
todo-release = منح رفع اليد
todo-order = إصدار إذن التسليم
todo-endorsement = تظهير إذن التسليم
todo-appointment = حجز موعد
todo-gate-out = إخراج البضاعة من الميناء

## How an organisation stands to a file.


## Whose turn it is.

state-you = عليكم
state-them = الدور على غيركم
state-ok = منجز
state-late = متأخر
state-later = قادم
state-stop = مرفوض
state-skipped = غير معني

## State of the services.

service-name-database = قاعدة المعطيات
service-name-journal = السجل المختوم
service-name-work = المهام الخلفية
service-name-mail = الرسائل الإلكترونية
service-name-webhooks = التنبيهات الآلية
service-state-normal = عادي
service-state-slow = بطيء
service-state-down = متوقف

## Reference lists.

list-places = الموانئ والأماكن
list-positions = بنود التعريفة
list-countries = البلدان
list-currencies = العملات
list-customs-offices = المكاتب الجمركية
list-container-types = أنواع الحاويات
list-package-kinds = أنواع الطرود

## What led a search to a thing.

search-by-container = حاوية
search-by-bill = سند الشحن
search-by-order = إذن التسليم
search-by-manifest = بيان الحمولة
search-by-call = الرسو
search-by-pass = إذن المرور
search-by-ship = رقم السفينة
search-by-plate = رقم تسجيل الشاحنة
search-by-ship-name = اسم السفينة
search-by-name = الاسم

## Counted things.

unit-packages = { $count ->
    [zero] لا طرود
    [one] طرد واحد
    [two] طردان
    [few] { $count } طرود
    [many] { $count } طردا
   *[other] { $count } طرد
}
unit-pieces = { $count ->
    [zero] لا قطع
    [one] قطعة واحدة
    [two] قطعتان
    [few] { $count } قطع
    [many] { $count } قطعة
   *[other] { $count } قطعة
}
unit-containers = { $count ->
    [zero] لا حاويات
    [one] حاوية واحدة
    [two] حاويتان
    [few] { $count } حاويات
    [many] { $count } حاوية
   *[other] { $count } حاوية
}
unit-days = { $count ->
    [zero] { $count } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يوما
   *[other] { $count } يوم
}
unit-hours = { $count ->
    [zero] { $count } ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $count } ساعات
    [many] { $count } ساعة
   *[other] { $count } ساعة
}
unit-minutes = { $count ->
    [zero] { $count } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $count } دقائق
    [many] { $count } دقيقة
   *[other] { $count } دقيقة
}
unit-trucks = { $count ->
    [zero] لا شاحنات
    [one] شاحنة واحدة
    [two] شاحنتان
    [few] { $count } شاحنات
    [many] { $count } شاحنة
   *[other] { $count } شاحنة
}
unit-findings = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظة
   *[other] { $count } ملاحظة
}
unit-bills = { $count ->
    [zero] لا سندات شحن
    [one] سند شحن واحد
    [two] سندا شحن
    [few] { $count } سندات شحن
    [many] { $count } سند شحن
   *[other] { $count } سند شحن
}
unit-steps-of = { $done ->
    [zero] لا خطوة من { $all }
    [one] خطوة واحدة من { $all }
    [two] خطوتان من { $all }
    [few] { $done } خطوات من { $all }
    [many] { $done } خطوة من { $all }
   *[other] { $done } خطوة من { $all }
}

# Import titles.
service-title = سندات الاستيراد
title-standing-subscribed = مكتتب
title-standing-with-bank = لدى البنك
title-standing-refused = مرفوض
title-standing-domiciled = موطن
title-standing-expired = منتهي الصلاحية
title-standing-cleared = مصفى
title-standing-cancelled = ملغى
imputed-reserved = محجوز
imputed-settled = مخصوم
imputed-given-back = مسترجع

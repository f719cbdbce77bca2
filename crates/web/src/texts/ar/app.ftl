# Pages every part of the program shares: acts, errors, the menu.
rail-home = الرئيسية
rail-queue = قائمة الانتظار
rail-files = الملفات
rail-calls = السفن والرسو
rail-manifests = بيانات الحمولة
rail-gate = البوابة
rail-slots = المواعيد
rail-claim = المطالبة بسند شحن
rail-platform = المنصة
rail-mandates = التفويضات
rail-inbox = الرسائل
rail-party = مؤسستي
rail-services = حالة الخدمات

# Moments.
when-today = اليوم على { $time }
when-tomorrow = غدا على { $time }
when-yesterday = أمس على { $time }
when-weekday = { $day } على { $time }
when-date = { $day } على { $time }
when-year = { $day } على { $time }

# Forms of acts.
act-line = السطر { $count }
act-choose = اختاروا
act-nothing-to-choose = لا شيء للاختيار هنا حاليا
act-back = رجوع
act-add-line = إضافة سطر
act-draft-waits = مسودة محفوظة { $at } في انتظاركم.
act-draft-resume = متابعتها
act-draft-drop = حذفها والبدء من جديد
act-draft-keep = حفظ المسودة
act-draft-kept = محفوظ على الخادم { $at }
act-upload-sending = الإرسال:
act-upload-cut = انقطع الإرسال. الملف لا يزال مختارا: أعيدوا إرساله، فلن يحتسب إلا مرة واحدة.
act-receipt = عرض الوصل
error-title = خطأ: { $title }
secret-title = احفظوا هذا السر
secret-lead = لا يعرض إلا مرة واحدة. انسخوه الآن في مكان آمن.
secret-client = اسم العميل:
secret-kept = لقد حفظته

# When the answer is no.
oops-404 = غير موجود
oops-403 = ليس بهذا الدور
oops-422 = غير ممكن بهذه الصيغة
oops-429 = محاولات كثيرة
oops-500 = عطب من جهتنا
oops-503 = عودوا بعد لحظة
oops-507 = لا مكان للكتابة
oops-again = إعادة المحاولة
oops-home = العودة إلى الرئيسية

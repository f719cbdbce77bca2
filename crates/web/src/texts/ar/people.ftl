# Organisations, their people, keys and webhooks; mandates.

party-title = مؤسستي
party-applied = طلب التسجيل { $at }
party-people = الفريق
party-nobody = لا أحد في هذا الفريق بعد.
party-person = الشخص
party-duties = المهام
party-acts = إجراءات
party-me = (أنتم)
party-change = تغيير
party-dismiss = سحب
party-remove = سحب
party-keys = مفاتيح الواجهة البرمجية
party-keys-lead = للبرامج التي تباشر باسمكم.
party-key-scopes = ما يسمح به
party-key-all = كل ما يمكنكم فعله
party-key-since = أنشئ
party-key-revoked = سحب { $at }
party-key-limited = إنشاء مفتاح محصور في إجراءات معينة
party-webhooks = التنبيهات الآلية
party-webhooks-lead = يرسل كل تغيير موقعا إلى هذه العناوين.
party-identifiers = التعريفات
party-papers = الوثائق
party-documents = { $count ->
    [zero] لا وثيقة مرفقة.
    [one] وثيقة واحدة مرفقة.
    [two] وثيقتان مرفقتان.
    [few] { $count } وثائق مرفقة.
    [many] { $count } وثيقة مرفقة.
   *[other] { $count } وثيقة مرفقة.
}
party-attach = إرفاق وثيقة
party-letters = الرسائل الإلكترونية
party-mandates = عرض التفويضات

deliveries-title = الإرساليات
deliveries-lead = آخر الإرساليات إلى هذا العنوان. تعاد محاولة ما رفض منها خلال ثلاثة أيام.
deliveries-none = لم يرسل شيء بعد
deliveries-none-more = أول تغيير في أحد ملفاتكم سينطلق من هنا.
deliveries-at = التغيير
deliveries-answer = الجواب
deliveries-attempts = المحاولات
deliveries-next = المحاولة الموالية
deliveries-body = المحتوى
deliveries-show = عرض
deliveries-taken = تم التوصل به
deliveries-waiting = في انتظار الإرسال
deliveries-again = ستعاد المحاولة
deliveries-given-up = تم التخلي عنه

mandates-title = التفويضات
mandates-lead = من يمكنه أن ينوب عنكم، وعمن يمكنكم أن تنوبوا.
mandates-taken = تفويضات مستلمة
mandates-taken-none = لم يمنحكم أحد تفويضا.
mandates-given = تفويضات ممنوحة
mandates-given-none = لم تمنحوا أي تفويض.
mandates-other = المؤسسة
mandates-state = الحالة
mandates-scope = ما يشمله
mandates-dates = التواريخ
mandates-until = إلى غاية { $at }
mandates-all-ports = كل الموانئ
mandates-accept = قبول
mandates-decline = اعتذار
mandates-end = إنهاء

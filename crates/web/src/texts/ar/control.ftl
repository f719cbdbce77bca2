# Controls of agencies: the list, one of them, its forms.

rail-controls = المراقبات
controls-title = المراقبات
controls-lead = ما تتحقق منه إدارات أخرى قبل رفع اليد: ما تطلبه، ومن عليه أن يتصرف، وإلى متى.
controls-none = لا مراقبة. التصريح الذي يستوجبها يفتحها تلقائيا.
controls-number = المراقبة
controls-stage = المرحلة
controls-importer = المستورد
controls-due = الأجل
controls-who = على عاتق: { $who }
controls-no-clock = دون أجل
controls-more = التالي
control-now = أين وصلت المراقبة
control-your-turn = الدور عليكم.
control-until = في أجل أقصاه
control-late = تجاوزت أجلها
control-appointment = الموعد
control-report = المحضر
control-certificate = الشهادة
control-missing = { $count ->
    [one] تنقص وثيقة واحدة.
    [two] تنقص وثيقتان.
    [few] تنقص { $count } وثائق.
   *[other] تنقص { $count } وثيقة.
}
control-said-by = الأجوبة · { $who }
control-known = معروف لدى المنصة
control-unanswered = دون جواب
control-yes = نعم
control-no = لا
control-moves = المراحل المنجزة
control-no-move = لم يتحرك شيء بعد.
control-history = سجل المراقبة
control-papers = الوثائق
control-no-paper = لا تطلب أي وثيقة.
control-attach = إرفاق
control-replace = استبدال
control-show = أخذها من الملف
control-fees = الرسوم
control-paid = مؤداة
control-unpaid = للأداء
control-rule = الملف والقاعدة
control-declared = التصريح
control-office = المكتب
control-edition = المسطرة والإصدار
control-law = النص القانوني

act-control-answer = الإجابة عن الأسئلة
act-control-answer-lead = تحفظ أجوبتكم فورا، وقد تترتب عنها أسئلة أخرى. ثم ترسلونها دفعة واحدة.
act-control-answer-done = حفظت الأجوبة.
journal-control-answer = أجاب عن أسئلة المراقبة

act-control-attach = إرفاق وثيقة
act-control-attach-lead = تقرأ الوثيقة الإدارة التي تراقب، وحدها مع الجمارك.
act-control-attach-done = أرفقت الوثيقة بالمراقبة.
journal-control-attach = أرفق وثيقة بالمراقبة

act-control-show = تقديم وثيقة من الملف
act-control-show-lead = الوثيقة المرفقة بالملف تصلح أيضا للمراقبة. ودون اختيار يسحب ما سبق تقديمه.
act-control-show-done = تم تدوين ذلك.
journal-control-show = قدم للمراقبة وثيقة من الملف

act-control-move = المضي بالمراقبة
act-control-move-lead = ما تقومون به يدون في السجل باسمكم. ولا يسحب شيء.
act-control-move-done = تقدمت المراقبة.
journal-control-move = مضى بالمراقبة

act-control-pay = تدوين رسم مؤدى
act-control-pay-lead = تسلمت وكالة مداخيل الإدارة المبلغ كاملا، ومرجعه في التوصيل.
act-control-pay-done = دون الرسم مؤدى.
journal-control-pay = دون رسما مؤدى

journal-control-open = فتح مراقبة
journal-control-lapse = عاين تجاوز أجل
journal-control-drop = أنهى المراقبة مع تصريحها

field-document = الوثيقة المطلوبة
field-paper = وثيقة من الملف
hint-paper = فارغ لسحب ما سبق تقديمه.
field-verb = ما تقومون به
field-law = النص المطبق
field-control-move-appointment = اليوم والساعة المحددان
field-report = رقم المحضر
field-fee = الرسم
field-control-pay-reference = رقم التوصيل

queue-view-control = المراقبات
queue-task-control = المراقبة
queue-open-control = فتح المراقبة
queue-of-control = مراقبة بضائع
queue-fact-who = على عاتق
check-control-time-ok = داخل الأجل
check-control-time-no = تجاوزت الأجل وأشعرت السلطة الرئاسية
check-control-papers-ok = كل الوثائق موجودة
check-control-papers-no = تنقص وثائق
check-control-papers-more = { $done } من { $all }
check-control-fees-ok = لا شيء للأداء
check-control-fees-no = رسوم للأداء

refusal-from-packs = مسطرة، كما ينص عليها إصدارها. ما ينقص يستكمل؛ والإجراء المرفوض مدون في سجل المراقبة.

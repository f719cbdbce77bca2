# Every act: its button and title, what it does, what is said once it is done, how a journal tells it after the
# name of who did it. Then every field, with its hint and its choices; a key with the act in it goes before the
# plain one.

## Organisations.

act-party-apply = طلب التسجيل
act-party-apply-lead = سجلوا مقاولتكم ومسؤولها الأول. تتحقق المنصة من الطلب ثم يوافق عليه شخص ثان، ويرسل إليكم الجواب.
act-party-apply-done = أرسل طلب تسجيلكم.
journal-party-apply = طلبت تسجيلها

act-party-complete = إعادة الطلب بعد استكماله
act-party-complete-lead = أضفتم ما كان ناقصا. يعود الطلب إلى المنصة لتستأنف التحقق.
act-party-complete-done = أعيد الطلب إلى المنصة بعد استكماله.
journal-party-complete = أعادت طلبها بعد استكماله

act-party-ask = طلب ما ينقص
act-party-ask-lead = تخبر المقاولة وتقرأ رسالتكم. ثم ينتظر الطلب أن تستكمله.
act-party-ask-done = طلب من المقاولة ما ينقص.
journal-party-ask = طلبت ما ينقص في طلب التسجيل

act-party-check = تأكيد التحقق
act-party-check-lead = النظرة الأولى: التعريفات والوثائق متطابقة. بعد ذلك يوافق شخص آخر من المنصة.
act-party-check-done = تم التحقق من الطلب؛ على شخص آخر أن يوافق عليه.
journal-party-check = تحققت من طلب التسجيل

act-party-approve = الموافقة على التسجيل
act-party-approve-lead = النظرة الثانية، من شخص غير الذي تحقق. تخبر المقاولة ويمكنها أن تباشر فورا.
act-party-approve-done = تمت الموافقة على التسجيل.
journal-party-approve = وافقت على التسجيل

act-party-reject = رفض التسجيل
act-party-reject-lead = تخبر المقاولة وتقرأ السبب. ويغلق الطلب.
act-party-reject-done = رفض التسجيل.
journal-party-reject = رفضت التسجيل

act-party-suspend = توقيف المؤسسة
act-party-suspend-lead = لا تباشر شيئا جديدا لكنها تطلع على ملفاتها. تخبر وتقرأ السبب.
act-party-suspend-done = تم توقيف المؤسسة.
journal-party-suspend = أوقفت المؤسسة

act-party-resume = إعادة تفعيل المؤسسة
act-party-resume-lead = ينتهي التوقيف: يمكن للمؤسسة أن تباشر من جديد، ابتداء من الآن.
act-party-resume-done = أعيد تفعيل المؤسسة.
journal-party-resume = أعادت تفعيل المؤسسة

act-party-invite = دعوة شخص
act-party-invite-lead = يرسل إليه رابط بالبريد الإلكتروني؛ يصلح مرة واحدة، خلال 14 يوما. يلتحق الشخص بفريقكم حين يفتح الرابط.
act-party-invite-done = أرسلت الدعوة.
journal-party-invite = دعت شخصا إلى فريقها

act-party-join = الالتحاق بالفريق
act-party-join-lead = تلتحقون بفريق هذه المؤسسة، بالمهام التي اختارها مسؤولها.
act-party-join-done = أصبحتم ضمن الفريق.
journal-party-join = استقبلت شخصا مدعوا

act-party-duties = تغيير المهام
act-party-duties-lead = تحل المهام المختارة محل السابقة فورا. ولا بد لكل مؤسسة من مسؤول.
act-party-duties-done = تم تغيير المهام.
journal-party-duties = غيرت مهام شخص

act-party-dismiss = سحب شخص من الفريق
act-party-dismiss-lead = يفقد الشخص فورا الولوج إلى مؤسستكم. وتبقى إجراءاته في السجل.
act-party-dismiss-done = سحب الشخص من الفريق.
journal-party-dismiss = سحبت شخصا من فريقها

act-party-preferences = اختيار الرسائل الإلكترونية
act-party-preferences-lead = يصل كل شيء إلى صندوقكم على ديوان. اختاروا ما يرسل إليكم أيضا بالبريد الإلكتروني.
act-party-preferences-done = سجل اختياركم للرسائل الإلكترونية.
journal-party-preferences = غيرت اختيار رسائلها الإلكترونية

act-party-attach = إرفاق وثيقة بالتسجيل
act-party-attach-lead = PDF أو JPEG أو PNG أو XML، في حدود 10 ميبيبايت. تقرؤها المنصة مع طلبكم.
act-party-attach-done = أرفقت الوثيقة بالتسجيل.
journal-party-attach = أرفقت وثيقة بتسجيلها

act-party-found = تسجيل مؤسسة تلقائيا
act-party-found-lead = تسجل المنصة هذه المؤسسة بنفسها دون طلب سابق.
act-party-found-done = سجلت المؤسسة تلقائيا.
journal-party-found = سجلت المؤسسة تلقائيا

## Keys for programs.

act-key-create = إنشاء مفتاح للواجهة البرمجية
act-key-create-lead = يباشر بها برنامج باسم مؤسستكم. يعرض رمزها السري مرة واحدة: احفظوه في مكان آمن.
act-key-create-done = أنشئ المفتاح. انسخوا رمزه السري الآن: لن يعرض مرة أخرى.
journal-key-create = أنشأت مفتاحا للواجهة البرمجية

act-key-revoke = سحب المفتاح
act-key-revoke-lead = ترفض فورا البرامج التي تستعمله. والمفتاح المسحوب لا يعود.
act-key-revoke-done = سحب المفتاح.
journal-key-revoke = سحبت مفتاحا للواجهة البرمجية

## Webhooks.

act-webhook-create = إضافة تنبيه آلي
act-webhook-create-lead = يرسل كل تغيير في ملفاتكم وعمليات الرسو وبيانات الحمولة موقعا إلى هذا العنوان. يعرض رمز التوقيع السري مرة واحدة.
act-webhook-create-done = أضيف التنبيه الآلي. انسخوا رمزه السري الآن: لن يعرض مرة أخرى.
journal-webhook-create = أضافت تنبيها آليا

act-webhook-remove = سحب التنبيه الآلي
act-webhook-remove-lead = لا يرسل بعد ذلك شيء إلى هذا العنوان.
act-webhook-remove-done = سحب التنبيه الآلي.
journal-webhook-remove = سحبت تنبيها آليا

## People.

act-user-secret = تغيير أمان الحساب
act-user-secret-lead = اختاروا كلمة سر جديدة أو اضبطوا التحقق المزدوج.
act-user-secret-done = تم تغيير أمان حسابكم.
journal-user-secret = غيرت أمان حساب

act-user-sign-out-everywhere = تسجيل الخروج من كل الأجهزة
act-user-sign-out-everywhere-lead = تنتهي كل جلساتكم على كل الأجهزة. ثم تسجلون الدخول من جديد بكلمة السر.
act-user-sign-out-everywhere-done = انتهت كل جلساتكم.
journal-user-sign-out-everywhere = أنهت كل جلسات حساب

act-user-language = اختيار لغة الرسائل الإلكترونية
act-user-language-lead = تصلكم الرسائل بهذه اللغة أيا كانت لغة الصفحات.
act-user-language-done = تم حفظ لغة رسائلكم.
journal-user-language = اختارت لغة رسائل حساب

act-user-erase = محو معطيات شخص
act-user-erase-lead = يمحى اسمه وعنوانه وحسابه. وتبقى إجراءاته في السجل دون اسم. لا رجعة في ذلك.
act-user-erase-done = محيت معطيات هذا الشخص.
journal-user-erase = محت معطيات شخص

## Mandates.

act-mandate-offer = عرض تفويض
act-mandate-offer-lead = يمكن لمؤسسة أخرى أن تنوب عنكم في الخدمات والمدة المختارة. تخبر بذلك؛ ولا يبدأ شيء قبل قبولها.
act-mandate-offer-done = عرض التفويض؛ وهو ينتظر القبول.
journal-mandate-offer = عرضت تفويضا

act-mandate-accept = قبول التفويض
act-mandate-accept-lead = يمكنكم أن تنوبوا عن المفوض في حدود التفويض. يخبر بذلك، ويذكر التفويض مع كل إجراء.
act-mandate-accept-done = قبل التفويض.
journal-mandate-accept = قبلت التفويض

act-mandate-decline = الاعتذار عن التفويض
act-mandate-decline-lead = يخبر المفوض ويمكنه أن يختار مؤسسة أخرى.
act-mandate-decline-done = تم الاعتذار عن التفويض.
journal-mandate-decline = اعتذرت عن التفويض

act-mandate-revoke = إنهاء التفويض
act-mandate-revoke-lead = لم يعد التفويض يمنح أي حق ابتداء من الآن. يخبر الطرف الآخر؛ ويبقى السبب في السجل.
act-mandate-revoke-done = انتهى التفويض.
journal-mandate-revoke = أنهت التفويض

## Port calls.

act-call-announce = الإعلان عن رسو
act-call-announce-lead = يحصل الرسو على رقم. تراه قبطانية الميناء والمحطة والجمارك فورا، ويمكنكم إيداع بيان الحمولة.
act-call-announce-done = أعلن عن الرسو.
journal-call-announce = أعلنت عن الرسو

act-call-eta = تغيير الوصول المرتقب
act-call-eta-lead = تحل الساعة الجديدة محل السابقة عند الجميع. ومنها يحسب أجل بيان الحمولة.
act-call-eta-done = تم تغيير الوصول المرتقب.
journal-call-eta = غيرت الوصول المرتقب

act-call-arrive = تسجيل الوصول
act-call-arrive-lead = تسري الآجال من هذه الساعة. وبعد تسجيلها لا تتغير.
act-call-arrive-done = سجل وصول السفينة.
journal-call-arrive = سجلت وصول السفينة

act-call-berth = تسجيل الرسو على الرصيف
act-call-berth-lead = أعطوا الرصيف والساعة. بعد ذلك تسجل المحطة بداية التفريغ.
act-call-berth-done = سجل الرسو على الرصيف.
journal-call-berth = سجلت رسو السفينة على الرصيف

act-call-start-discharge = تسجيل بداية التفريغ
act-call-start-discharge-lead = الساعة التي بدأ فيها التفريغ بعد الرسو على الرصيف. وبعد تسجيلها لا تتغير.
act-call-start-discharge-done = سجلت بداية التفريغ.
journal-call-start-discharge = سجلت بداية التفريغ

act-call-end-discharge = تسجيل نهاية التفريغ
act-call-end-discharge-lead = من هذه الساعة يحسب الإعفاء من رسوم التخزين لكل بضائع هذا الرسو. وبعد ذلك لا تتغير.
act-call-end-discharge-done = سجلت نهاية التفريغ.
journal-call-end-discharge = سجلت نهاية التفريغ

act-call-depart = تسجيل المغادرة
act-call-depart-lead = الساعة التي غادرت فيها السفينة الميناء. بعد ذلك لا يودع أي بيان حمولة لهذا الرسو.
act-call-depart-done = سجلت مغادرة السفينة.
journal-call-depart = سجلت مغادرة السفينة

act-call-cancel = إلغاء الرسو
act-call-cancel-lead = السفينة لن تأتي. هذا ممكن إلى حين وصولها؛ ويبقى السبب في السجل.
act-call-cancel-done = ألغي الرسو.
journal-call-cancel = ألغت الرسو

## Manifests.

act-manifest-lodge = إيداع بيان الحمولة
act-manifest-lodge-lead = أرسلوا ملف CUSCAR أو CSV أو اكتبوا سندات الشحن. من الملف تحفظ السطور الصحيحة وتعرض عليكم الأخطاء؛ بعد ذلك تسجل الجمارك البيان.
act-manifest-lodge-done = أودع بيان الحمولة؛ وعلى الجمارك أن تسجله.
journal-manifest-lodge = أودعت بيان الحمولة

act-manifest-register = تسجيل بيان الحمولة
act-manifest-register-lead = يحصل بيان الحمولة على رقمه وتفتح ملفاته لمن تعنيهم. يخبر الوكيل البحري والمرسل إليهم المعروفون.
act-manifest-register-done = سجل بيان الحمولة.
journal-manifest-register = سجلت بيان الحمولة

act-manifest-cancel = إلغاء بيان الحمولة
act-manifest-cancel-lead = هذا ممكن ما لم تسجله الجمارك. تسحب كل ملفاته؛ ويبقى السبب في السجل.
act-manifest-cancel-done = ألغي بيان الحمولة.
journal-manifest-cancel = ألغت بيان الحمولة

act-manifest-withdraw = سحب ملفات بيان ملغى
act-manifest-withdraw-lead = تسحب المنصة الملفات من تلقاء نفسها بعد إلغاء بيان الحمولة.
act-manifest-withdraw-done = سحبت ملفات البيان الملغى.
journal-manifest-withdraw = سحبت الملف مع بيانه الملغى

## Files.

act-dossier-read = قراءة الملف
act-dossier-read-lead = تسجل كل قراءة: من له حق في الملف يرى من اطلع عليه.
act-dossier-read-done = سجلت قراءة الملف.
journal-dossier-read = قرأت الملف

act-dossier-claim = المطالبة بسند شحن
act-dossier-claim-lead = صرحوا بأنه لكم أو لزبون منحكم تفويضا، مع إحدى حاوياته دليلا. بعد ذلك يؤكد الوكيل البحري.
act-dossier-claim-done = تمت المطالبة بسند الشحن؛ وعلى الوكيل البحري أن يجيب.
journal-dossier-claim = طالبت بسند الشحن

act-dossier-confirm = تأكيد المرسل إليه
act-dossier-confirm-lead = تصبح المؤسسة التي تطالب بسند الشحن هي المرسل إليه وتتبع الملف كله.
act-dossier-confirm-done = تم تأكيد المرسل إليه.
journal-dossier-confirm = أكدت المرسل إليه

act-dossier-refuse = رفض المطالبة
act-dossier-refuse-lead = يخبر صاحب المطالبة ويقرأ السبب. وينتظر سند الشحن المرسل إليه من جديد.
act-dossier-refuse-done = رفضت المطالبة.
journal-dossier-refuse = رفضت المطالبة

act-dossier-forwarder = تعيين مجمع الشحنات
act-dossier-forwarder-lead = يرى مجمع الشحنات الملف ويمكنه تقسيم سند الشحن إلى سندات فرعية.
act-dossier-forwarder-done = عين مجمع الشحنات.
journal-dossier-forwarder = عينت مجمع الشحنات

act-dossier-split = تقسيم سند الشحن
act-dossier-split-lead = يفتح ملف لكل سند فرعي. مجموع طرودها وأوزانها هو بالضبط ما في سند الشحن.
act-dossier-split-done = تم تقسيم سند الشحن.
journal-dossier-split = قسمت سند الشحن

act-dossier-write = كتابة رسالة
act-dossier-write-lead = يتلقاها كل من له صلة بالملف أو المؤسسة الوحيدة التي تختارونها.
act-dossier-write-done = أرسلت الرسالة.
journal-dossier-write = كتبت رسالة

act-dossier-attach = إرفاق وثيقة
act-dossier-attach-lead = PDF أو JPEG أو PNG أو XML، في حدود 10 ميبيبايت. يقرؤها من له حق في وثائق الملف.
act-dossier-attach-done = أرفقت الوثيقة.
journal-dossier-attach = أرفقت وثيقة

act-dossier-amend = تعديل السطر
act-dossier-amend-lead = غيروا المرسل إليه أو وصف البضاعة أو الأختام. إذا سجل بيان الحمولة وفات أجله انتظر التعديل قرار الجمارك؛ وإلا سرى فورا.
act-dossier-amend-done = سجل التعديل.
journal-dossier-amend = عدلت السطر

act-dossier-decide-amendment = البت في تعديل متأخر
act-dossier-decide-amendment-lead = إذا قبل التعديل تغير السطر فورا؛ وإذا رفض بقي السطر كما هو. والقرار لا يتغير.
act-dossier-decide-amendment-done = سجل القرار.
journal-dossier-decide-amendment = بتت في تعديل متأخر

act-dossier-tally = إنجاز الجرد
act-dossier-tally-lead = بينوا كيف أنزلت البضاعة مقارنة ببيان الحمولة. ما نقص يسوى من السطر؛ والنتيجة لا تتغير.
act-dossier-tally-done = سجل الجرد.
journal-dossier-tally = أنجزت الجرد

## Holds on containers.

act-hold-place = إيقاف حاوية
act-hold-place-lead = لا تخرج الحاوية ما لم ترفعوا الإيقاف. ويسري أيضا على سندات الشحن الأخرى في البيان التي تشترك في الحاوية.
act-hold-place-done = أوقفت الحاوية.
journal-hold-place = أوقفت حاوية

act-hold-lift = رفع الإيقاف عن الحاوية
act-hold-lift-lead = ترفعون الإيقاف الصادر عنكم. ويبقى ما صدر عن السلطات الأخرى ولا يرفعه غيرها.
act-hold-lift-done = رفع الإيقاف عن الحاوية.
journal-hold-lift = رفعت إيقافها عن الحاوية

## The release.

act-release-grant = منح رفع اليد
act-release-grant-lead = يسوى السطر بالتصريح المفصل أو بالعبور أو بمآل آخر. إذا لم يبق منه شيء وكان مآله يسمح بذلك أمكن خروج البضاعة.
act-release-grant-done = سجل رفع اليد أو التسوية.
journal-release-grant = منحت رفع اليد أو سوت السطر

## Delivery orders.

act-paper-withdraw = سحب الوثيقة
act-paper-withdraw-lead = من يمسحها يقرأ أنها لم تعد سارية. وما سلمت من أجله يبقى: لا يلغى رفع اليد.
act-paper-withdraw-done = سحبت الوثيقة.
journal-paper-withdraw = سحب وثيقة مسلمة
act-order-issue = إصدار إذن التسليم
act-order-issue-lead = إذن لكل حاوية أو لكل حصة دون حاوية. يخبر حائزه؛ ويمكنه تظهيره أو حجز موعد.
act-order-issue-done = صدر إذن التسليم.
journal-order-issue = أصدرت إذن تسليم

act-order-endorse = تظهير إذن التسليم
act-order-endorse-lead = ينتقل الإذن إلى مؤسسة أخرى وتخبر بذلك. ولا تتصرفون فيه بعدها.
act-order-endorse-done = تم تظهير إذن التسليم.
journal-order-endorse = ظهرت إذن التسليم

act-order-revoke = إلغاء إذن التسليم
act-order-revoke-lead = هذا ممكن ما لم يستعمل للخروج. يخبر حائزه، ولا يفتح الإذن البوابة بعد ذلك.
act-order-revoke-done = ألغي إذن التسليم.
journal-order-revoke = ألغت إذن التسليم

act-order-hold = إيقاف إذن التسليم
act-order-hold-lead = لا يظهر الإذن ولا يفتح البوابة ما لم ترفعوا الإيقاف. ويقرأ السبب في الملف.
act-order-hold-done = أوقف إذن التسليم.
journal-order-hold = أوقفت إذن التسليم

act-order-lift = رفع الإيقاف عن الإذن
act-order-lift-lead = ترفعون الإيقاف الصادر عنكم. ويبقى ما صدر عن السلطات الأخرى ولا يرفعه غيرها.
act-order-lift-done = رفع الإيقاف عن الإذن.
journal-order-lift = رفعت إيقافها عن إذن التسليم

## Hours of a terminal.

act-slot-open = فتح ساعات للشاحنات
act-slot-open-lead = تستقبل كل ساعة من الفترة هذا العدد من الشاحنات. يحجز حائزو الأذون فورا؛ في حدود 14 يوما في كل مرة.
act-slot-open-done = فتحت الساعات للشاحنات.
journal-slot-open = فتحت ساعات للشاحنات

## Appointments.

act-appointment-book = حجز موعد
act-appointment-book-lead = ساعة لشاحنة واحدة. تتسلمون إذن مرور مع رمز يقال عند البوابة؛ ويخبر الناقل.
act-appointment-book-done = حجز الموعد وإذن المرور جاهز.
journal-appointment-book = حجزت موعدا

act-appointment-change = تغيير الموعد
act-appointment-change-lead = اختاروا ساعة أخرى أو شاحنة أخرى أو سائقا آخر. ترد الساعة السابقة؛ ويبقى إذن المرور نفسه.
act-appointment-change-done = تم تغيير الموعد.
journal-appointment-change = غيرت الموعد

act-appointment-cancel = إلغاء الموعد
act-appointment-cancel-lead = ترد الساعة ولا يفتح إذن المرور البوابة. ويمكنكم بعد ذلك حجز موعد آخر.
act-appointment-cancel-done = ألغي الموعد.
journal-appointment-cancel = ألغت الموعد

## The gate.

act-gate-out = إخراج الشاحنة
act-gate-out-lead = يفتح الحاجز إذا تطابق كل شيء: رفع اليد وإذن التسليم والموعد ولا إيقاف. وإلا قرأتم ما ينقص وعلى من الدور.
act-gate-out-done = خرجت الشاحنة.
journal-gate-out = أخرجت الشاحنة

act-gate-tell = التصريح بخروج بعد وقوعه
act-gate-tell-lead = لشاحنة خرجت حين كان خط البوابة مقطوعا، في حدود 30 يوما. إذا نقص شيء سجل الخروج مع ما كان ناقصا.
act-gate-tell-done = سجل الخروج.
journal-gate-tell = صرحت بخروج بعد وقوعه

## The sealed log.

act-log-restored = بدء سجل مختوم جديد
act-log-restored-lead = أعيدت قاعدة المعطيات من نسخة. يحتفظ السجل الجديد بالقيود نفسها ويذكر آخر حالة للسجل السابق.
act-log-restored-done = بدأ سجل مختوم جديد.
journal-log-restored = بدأت سجلا مختوما جديدا بعد استرجاع نسخة

## Fields several acts share.

field-reason = السبب
hint-reason = يبقى في السجل ويقرؤه من يعنيهم الإجراء.
field-party-ask-reason = ما ينقص
hint-party-ask-reason = تقرأ المقاولة هذا النص: بينوا ما عليها أن تضيفه أو تصححه.
field-at = التاريخ والساعة
hint-at = بتوقيت المغرب، وقد مضت.
field-call-arrive-at = ساعة الوصول
field-call-berth-at = ساعة الرسو على الرصيف
field-call-start-discharge-at = بداية التفريغ
field-call-end-discharge-at = نهاية التفريغ
field-call-depart-at = ساعة المغادرة
field-dossier-tally-at = ساعة الإنزال
hint-dossier-tally-at = إذا ترك فارغا فهو الآن. بتوقيت المغرب.
field-gate-tell-at = ساعة الخروج
field-container = الحاوية
hint-container = أربعة حروف لاتينية وسبعة أرقام، مثل CSQU3054383.
hint-dossier-claim-container = إحدى حاويات سند الشحن. تترك فارغة للبضاعة دون حاوية.
field-dossier-amend-container = الحاوية التي تغيرت أختامها
hint-dossier-amend-container = تترك فارغة إذا لم تتغير الأختام.
hint-dossier-tally-container = تترك فارغة للبضاعة دون حاوية.
hint-order-issue-container = تترك فارغة للبضاعة دون حاوية.
hint-dossier-split-container = إحدى حاويات سند الشحن المقسم. تترك فارغة للبضاعة دون حاوية.
hint-manifest-lodge-container = مثل CSQU3054383. تترك فارغة للبضاعة دون حاوية.
field-order = إذن التسليم
hint-order = رقمه، مثل BAD-DKL0001-001.
field-file = الملف المرفق
hint-file = PDF أو JPEG أو PNG أو XML، في حدود 10 ميبيبايت.
field-party-attach-file = الوثيقة
field-manifest-lodge-file = ملف بيان الحمولة
hint-manifest-lodge-file = رسالة CUSCAR أو جدول CSV، في حدود 64 ميبيبايت. يترك فارغا إذا كتبتم سندات الشحن.
field-dossier-attach-file = الوثيقة
field-bill = سند الشحن
hint-bill = رقمه كما هو في الوثيقة.
hint-dossier-claim-bill = رقمه، مثل DKL0001. انقلوه كما هو في سند الشحن.
field-dossier-split-bill = السند الفرعي
hint-dossier-split-bill = رقمه، مثل HBL-0001.
field-manifest-lodge-bill = سندات الشحن
hint-manifest-lodge-bill = سطر لكل سند شحن إذا لم يكن لديكم ملف.
field-consignee = المرسل إليه
hint-consignee = اسمه كما هو في سند الشحن.
field-dossier-claim-consignee = لأي زبون
hint-dossier-claim-consignee = يترك فارغا إذا كان سند الشحن لكم. وإلا فالاسم الكامل للزبون الذي منحكم التفويض أو تعريفه الموحد للمقاولة.
field-dossier-amend-consignee = المرسل إليه الجديد
hint-dossier-amend-consignee = يترك فارغا إذا لم يتغير الاسم.
field-consignee-ice = التعريف الموحد لمقاولة المرسل إليه
hint-consignee-ice = خمسة عشر رقما. به يعرف المرسل إليه المسجل دون مطالبة.
field-description = وصف البضاعة
field-dossier-amend-description = الوصف الجديد
hint-dossier-amend-description = يترك فارغا إذا لم يتغير.
field-packages = عدد الطرود
hint-release-grant-packages = يترك فارغا لأخذ كل ما بقي في السطر.
hint-order-issue-packages = للبضاعة دون حاوية فقط. يترك فارغا لأخذ كل ما بقي.
field-gross-kg = الوزن الإجمالي
hint-gross-kg = بالكيلوغرام، بثلاثة أرقام عشرية على الأكثر.
hint-release-grant-gross-kg = يترك فارغا لأخذ كل ما بقي في السطر.
hint-order-issue-gross-kg = للبضاعة دون حاوية فقط. يترك فارغا لأخذ كل ما بقي.
field-from = البداية
field-mandate-offer-from = صالح ابتداء من
hint-mandate-offer-from = إذا ترك فارغا فهو الآن.
field-slot-open-from = أول ساعة
field-until = النهاية
field-mandate-offer-until = صالح إلى غاية
hint-mandate-offer-until = في حدود سنتين من البداية.
field-slot-open-until = نهاية آخر ساعة
hint-slot-open-until = في حدود 14 يوما من أول ساعة.
field-to = إلى من
field-dossier-write-to = لمؤسسة واحدة فقط
hint-dossier-write-to = يترك فارغا للكتابة إلى كل من له صلة بالملف. وإلا فاسمها الكامل أو تعريفها الموحد للمقاولة.
field-order-endorse-to = الحائز الجديد
hint-order-endorse-to = اسمها الكامل أو تعريفها الموحد للمقاولة.
field-eta = الوصول المرتقب
hint-eta = بتوقيت المغرب.

## Organisations, people, keys.

field-email = البريد الإلكتروني
hint-email = يرسل إليه رابط الدعوة. مثل amina@example.ma.
field-duties = المهام
hint-duties = مهمة أو أكثر. وهي تحدد ما يمكن للشخص القيام به.
field-user = الشخص
field-letters = ما يرسل بالبريد الإلكتروني
field-label = اسم المفتاح
hint-label = لمعرفته لاحقا، مثل ERP.
field-scopes = ما يسمح به المفتاح
hint-scopes = إذا ترك فارغا سمح بكل شيء. وإلا فالمواضيع تفصل بينها فراغات: dossier order appointment.
field-key = المفتاح
field-url = عنوان التنبيه الآلي
hint-url = يبدأ بـ https://، مثل https://erp.example.ma/diwan.
field-webhook = التنبيه الآلي

## Mandates.

field-agent = المفوض إليه
hint-agent = المؤسسة التي تنوب عنكم: اسمها الكامل أو تعريفها الموحد للمقاولة.
field-services = ما يشمله التفويض
field-offices = الموانئ
hint-offices = يترك فارغا لكل الموانئ. وإلا فرموزها تفصل بينها فواصل، مثل MAVIL.

## Port calls.

field-imo = رقم السفينة لدى المنظمة البحرية الدولية
hint-imo = سبعة أرقام، مثل 9319466.
field-ship = اسم السفينة
field-voyage = رقم الرحلة
hint-voyage = كما هو في بيان الحمولة: 126N.
field-port = ميناء الرسو
hint-port = ابحثوا عنه باسمه أو أعطوا رمزه، مثل MAVIL.
field-last-port = الميناء السابق
hint-last-port = ابحثوا عنه باسمه أو أعطوا رمزه، مثل ESLPA.
field-terminal = المحطة
hint-terminal = اسمها الكامل أو تعريفها الموحد للمقاولة.
field-berth = الرصيف
hint-berth = مثل الرصيف 3.

## One bill of a manifest, one house bill.

field-number = رقم سند الشحن
hint-number = مثل DKL0001. كل رقم مرة واحدة فقط.
field-loading = ميناء الشحن
hint-loading = ابحثوا عنه باسمه أو أعطوا رمزه، مثل ESLPA.
field-discharge = ميناء التفريغ
hint-discharge = يترك فارغا لميناء الرسو.
field-shipper = الشاحن
hint-shipper = اسمه كما هو في سند الشحن.
field-hs = بند التعريفة
hint-hs = 4 أو 6 أو 8 أو 10 أرقام، مثل 070110.
field-kind = نوع الطرود
hint-kind = رمز من علامتين، مثل BG للأكياس.
field-size-type = نوع الحاوية
hint-size-type = أربع علامات، مثل 22R1.
field-seal = الختم
hint-seal = حروف لاتينية وأرقام، مثل ES998877.
field-house = السندات الفرعية
hint-house = سطر لكل زبون. ومجموعها هو بالضبط سند الشحن.

## Files.

field-forwarder = مجمع الشحنات
hint-forwarder = اسمه الكامل أو تعريفه الموحد للمقاولة.
field-text = الرسالة
field-seals = الأختام
hint-seals = الأختام الموجودة الآن على الحاوية، تفصل بينها فواصل، مثل MA123456.
field-index = التعديل
field-approved = قراركم
field-outcome = النتيجة
field-remark = ملاحظة
hint-remark = ما عاينتموه: عوار أو فرق أو ختم مكسور.
field-hold = الإيقاف
field-end = مآل السطر
field-reference = المرجع
field-release-grant-reference = رقم التصريح أو القرار
hint-release-grant-reference = لرفع اليد سبعة عشر رقما ثم حرف، مثل 30701020260000001T.

## Delivery orders, appointments, the gate.

field-holder = حائز الإذن
hint-holder = المؤسسة التي يمكنها سحب البضاعة: اسمها الكامل أو تعريفها الموحد للمقاولة.
field-valid-until = صالح إلى غاية
hint-valid-until = يترك فارغا لمدة 30 يوما؛ في حدود 365 يوما.
field-trucks = عدد الشاحنات في الساعة
hint-trucks = من 1 إلى 900.
field-haulier = الناقل
hint-haulier = اسمه الكامل أو تعريفه الموحد للمقاولة.
field-slot = ساعة الموعد
hint-slot = ساعة فتحتها المحطة وما زال فيها مكان.
field-plate = رقم تسجيل الشاحنة
hint-plate = مثل {"\u2066"}12345-A-6{"\u2069"}.
field-driver = السائق
hint-driver = الاسم الشخصي والعائلي كما في رخصة السياقة.
field-appointment = الموعد
field-pass = إذن المرور
hint-pass = امسحوا رمز QR أو اكتبوا العلامات الست التي يقولها السائق، مثل K7M4RX.

## Choices.

option-duties-manager = مسؤول: الفريق والتفويضات والمفاتيح
option-duties-clerk = مكلف بالملفات: الإجراءات اليومية
option-duties-officer = عون مخول: يقرر باسم سلطة
option-duties-inspector = مفتش: يراقب البضاعة ويوقفها
option-duties-gate = عون البوابة: يخرج الشاحنات
option-duties-driver = سائق: يسوق شاحنة
option-duties-reader = مطلع: يقرأ فقط
option-letters-my-turn = فقط حين يكون الدور عليكم
option-letters-everything = كل تغيير في ملفاتكم
option-letters-nothing = لا شيء: يكفي صندوق الرسائل
option-services-file = تتبع الملف: القراءة والمطالبة والكتابة والإرفاق
option-services-delivery = تظهير أذون التسليم
option-services-pickup = حجز المواعيد وتغييرها وإلغاؤها
option-approved-yes = قبول التعديل
option-approved-no = رفض التعديل
option-outcome-agreed = مطابق لبيان الحمولة
option-outcome-short = ناقص: لم ينزل
option-outcome-over = زائد: أنزل ولم يرد في بيان الحمولة
option-outcome-damaged = متضرر
option-end-clearance = رفع اليد بناء على تصريح مفصل
option-end-transit = العبور إلى مكتب آخر
option-end-transhipment = المسافنة إلى سفينة أخرى
option-end-re-export = إعادة التصدير
option-end-abandonment = التخلي لفائدة الدولة

## Import titles.

act-title-subscribe = اكتتاب سند استيراد
act-title-subscribe-lead = تلتزمون ببند واحد من التعريفة مع سطور بضائعه. يخبر بنككم ويوطن السند؛ وتبدأ حينها صلاحيته لستة أشهر.
act-title-subscribe-done = تم اكتتاب السند؛ وأخبر البنك.
journal-title-subscribe = اكتتب سند استيراد

act-title-take = تولي دراسة السند
act-title-take-lead = يرى المستورد أن البنك يدرس عقده.
act-title-take-done = السند بين يدي البنك.
journal-title-take = تولى دراسة السند

act-title-refuse = رفض التوطين
act-title-refuse-lead = يقرأ المستورد سببكم ويمكنه اكتتاب سند آخر.
act-title-refuse-done = رفض التوطين.
journal-title-refuse = رفض التوطين

act-title-domicile = توطين السند
act-title-domicile-lead = العقد والسند متطابقان. تبدأ صلاحية ستة أشهر ويمكن للتصاريح الخصم من السند.
act-title-domicile-done = تم توطين السند.
journal-title-domicile = وطن السند

act-title-amend = تعديل السند
act-title-amend-lead = أعطوا القيم الجديدة كاملة. قبل التوطين تسري فورا؛ وبعده يصادق عليها البنك. لا شيء ينزل تحت ما خصم أو أدي.
act-title-amend-done = سجل التعديل.
journal-title-amend = عدل السند

act-title-accept-amendment = المصادقة على التعديل
act-title-accept-amendment-lead = تحل القيم الجديدة محل القديمة ويتبعها الرصيد.
act-title-accept-amendment-done = تمت المصادقة على التعديل.
journal-title-accept-amendment = صادق على تعديل السند

act-title-refuse-amendment = رفض التعديل
act-title-refuse-amendment-lead = يبقى السند كما كان؛ ويقرأ المستورد سببكم.
act-title-refuse-amendment-done = رفض التعديل.
journal-title-refuse-amendment = رفض تعديل السند

act-title-move = تغيير البنك
act-title-move-lead = على بنككم الحالي أن يحرر السند أولا مع أداءاته المسجلة.
act-title-move-done = طلب تغيير البنك.
journal-title-move = طلب تغيير البنك

act-title-let-go = تحرير السند
act-title-let-go-lead = ينتقل السند إلى البنك الآخر مع كل ما سجل فيه.
act-title-let-go-done = السند لدى البنك الآخر.
journal-title-let-go = حرر السند

act-title-pay = تسجيل أداء
act-title-pay-lead = أداء إلى الخارج في إطار هذا السند. لا يتجاوز مبلغ السند.
act-title-pay-done = سجل الأداء.
journal-title-pay = سجل أداء

act-title-clear = تصفية السند
act-title-clear-lead = يجب أن يساوي ما أدي ما دخل؛ وإلا فاشرحوا الفرق. وما لم يستعمل يخرج من الرصيد.
act-title-clear-done = تمت تصفية السند.
journal-title-clear = صفى السند

act-title-cancel = إلغاء السند
act-title-cancel-lead = ممكن ما دام لم يخصم منه شيء ولم يؤد.
act-title-cancel-done = ألغي السند.
journal-title-cancel = ألغى السند

field-importer = المستورد
hint-importer = يترك فارغا إذا كانت مقاولتكم؛ وإلا فالتي فوضتكم.
field-bank = البنك
hint-bank = البنك الذي يوطن السند: اسمه بالضبط.
field-position = بند التعريفة
hint-position = واحد لكل سند، عشرة أرقام، مثل 0701100000.
field-origin = بلد المنشأ
hint-origin = حرفان، مثل ES.
field-provenance = بلد المصدر
hint-provenance = يترك فارغا إذا كان بلد المنشأ.
field-seller = البائع
field-currency = العملة
hint-currency = ثلاثة أحرف، مثل EUR.
field-incoterm = شرط التسليم
field-payment = كيفية الأداء
field-line = البضائع
field-quantity = الكمية
hint-quantity = بوحدة البند: كيلوغرام أو لتر أو قطعة.
field-value = القيمة
hint-value = بعملة السند.
field-amount = المبلغ
field-title-domicile-reference = رقم التوطين
field-title-pay-reference = مرجع الأداء
field-title-pay-at = أدي في
field-title-clear-reason = شرح الفرق
option-services-title = اكتتاب سندات الاستيراد وتعديلها
option-incoterm-exw = EXW
option-incoterm-fca = FCA
option-incoterm-fas = FAS
option-incoterm-fob = FOB
option-incoterm-cfr = CFR
option-incoterm-cpt = CPT
option-incoterm-cif = CIF
option-incoterm-cip = CIP
option-incoterm-dap = DAP
option-incoterm-dpu = DPU
option-incoterm-ddp = DDP

## تغييرات الجداول.

act-change-measure = اقتراح إجراء في التعريفة
act-change-measure-lead = يوافق عليه موظف آخر؛ ويسري من تاريخه، لا قبل الغد. وما كان ساريا يبقى مقروءا.
act-change-measure-done = اقترح الإجراء؛ وعلى موظف آخر أن يوافق عليه.
journal-change-measure = اقترح إجراء في التعريفة

act-change-end-measure = اقتراح إنهاء إجراء
act-change-end-measure-lead = يبقى الإجراء ساريا يومه الأخير ثم لا يعوضه شيء.
act-change-end-measure-done = اقترح إنهاء الإجراء؛ وعلى موظف آخر أن يوافق.
journal-change-end-measure = اقترح إنهاء إجراء في التعريفة

act-change-rate = اقتراح سعر صرف
act-change-rate-lead = يسري السعر من تاريخه؛ واليوم فقط حيث لا يوجد سعر.
act-change-rate-done = اقترح السعر؛ وعلى موظف آخر أن يوافق عليه.
journal-change-rate = اقترح سعر صرف

act-change-criterion = اقتراح معيار للانتقاء
act-change-criterion-lead = كل ما يقوله المعيار يجب أن يتحقق. يجعل المسار أشد ولا يجعله أخف أبدا، وينتهي في يوم محدد.
act-change-criterion-done = اقترح المعيار؛ وعلى موظف آخر أن يوافق عليه.
journal-change-criterion = اقترح معيارا للانتقاء

act-change-end-criterion = اقتراح إنهاء معيار
act-change-end-criterion-lead = يبقى المعيار ساريا يومه الأخير.
act-change-end-criterion-done = اقترح إنهاء المعيار؛ وعلى موظف آخر أن يوافق.
journal-change-end-criterion = اقترح إنهاء معيار للانتقاء

act-change-shares = اقتراح حصص أخرى للمسارات
act-change-shares-lead = مجموع الحصص مائة. تسري من الغد على الأقل: سحب اليوم ملتزم به.
act-change-shares-done = اقترحت الحصص؛ وعلى موظف آخر أن يوافق عليها.
journal-change-shares = اقترح حصصا أخرى للمسارات

act-change-approve = الموافقة على هذا التغيير
act-change-approve-lead = أنتم النظر الثاني. من الآن يقرأ كل مكتب الجداول الجديدة؛ ويسري التغيير من تاريخه.
act-change-approve-done = تمت الموافقة على التغيير.
journal-change-approve = وافق على التغيير

act-change-withdraw = سحب هذا التغيير
act-change-withdraw-lead = لن يدخل حيز التنفيذ. ويبقى السبب في السجل.
act-change-withdraw-done = سحب التغيير.
journal-change-withdraw = سحب التغيير

act-lanes-open = فتح سحب اليوم
act-lanes-open-lead = تسحب المنصة بذرة سرية وتنشر بصمتها.
act-lanes-open-done = فتح سحب اليوم.
journal-lanes-open = فتح سحب اليوم

act-lanes-reveal = كشف بذرة السحب
act-lanes-reveal-lead = انقضى اليوم: يمكن لكل واحد إعادة حساب السحوب.
act-lanes-reveal-done = كشفت البذرة.
journal-lanes-reveal = كشف بذرة السحب

field-tax = الرسم
field-origins = بلدان المنشأ
hint-origins = رموز البلدان بحرفين، تفصل بينها مسافات. فارغ للجميع.
hint-change-measure-position = الأرقام الأولى: عشرة أو ثمانية أو ستة أو أربعة أو اثنان. فارغ لكل البنود.
field-positions = بنود التعريفة
hint-positions = أرقامها الأولى تفصل بينها مسافات. يكفي واحد منها.
field-preference = التفضيل
field-quota = الحصة التعريفية
field-condition = الوثيقة المطلوبة
field-component = النسبة
hint-component = مثل 2.5% أو 1.20 MAD/LTR أو max(10%, 5 MAD/KGM) أو free.
field-article = النص والمادة
field-verified = مؤكد بالنص
field-follows = يعوض الإجراء
hint-follows = رقم الإجراء الذي ينتهي في اليوم السابق. فارغ إن لم يوجد.
field-measure = الإجراء
hint-measure = رقمه في جدول التعريفة.
field-last = اليوم الأخير
hint-last = اليوم على الأقل.
field-per = لكم وحدة
field-dirhams = الدراهم
field-source = المصدر
field-owner = المصلحة المسؤولة
field-category = الفئة
hint-category = يقرأها المصرح بعد رفع اليد، لا أكثر.
field-lane = المسار على الأقل
field-change-criterion-value = القيمة ابتداء من
hint-change-criterion-value = بالدرهم للتصريح كله. فارغ إن لم تكن معتبرة.
field-regimes = الأنظمة
hint-regimes = ثلاثة أرقام لكل منها تفصل بينها مسافات. فارغ للجميع.
field-signs = وأيضا
option-signs-new-importer = مستورد بدون رفع يد سابق
option-signs-wood-packaging = تغليف من خشب
field-criterion = المعيار
hint-criterion = رقمه، مثل CR-2026-0001.
field-green = حصة المسار الأخضر
field-orange = حصة المسار البرتقالي
field-red = حصة المسار الأحمر
option-tax-di = DI رسم الاستيراد
option-tax-tpi = TPI الرسم شبه الضريبي
option-tax-dad = DAD رسم مكافحة الإغراق
option-tax-eco = ECO الرسم البيئي
option-tax-tic = TIC الرسم الداخلي على الاستهلاك
option-tax-tva = TVA الضريبة على القيمة المضافة
option-verified-yes = نعم
option-verified-no = ليس بعد
option-category-goods = البضاعة
option-category-origin = المنشأ
option-category-importer = المستورد
option-category-value = القيمة
option-category-regime = النظام
option-category-packaging = التغليف
option-lane-orange = برتقالي
option-lane-red = أحمر

import { type Template } from '../template.js';

export const template: Template = {
  subject: `您的报告已关闭`,
  text: `我们已关闭您的报告 {{reference}}。

{{reason}}

您现在可以做的：如果您有不同看法，或有新情况发生，请回复本邮件，不要改动主题；报告将重新打开。

感谢您告诉我们。像您这样的报告能帮助我们提醒其他人。

如何确认本邮件由我们发出：请拨打 {{phone}} 并报上编号。

{{site}}`,
  reasons: {
    resolved: `据我们所知，此事已经解决。`,
    spam: `我们认为它是垃圾广告。如有误判，请告诉我们。`,
    duplicate: `我们已经知道此事，并在另一份报告中跟进。`,
    'out-of-scope': `此事不在我们的职责范围之内。`,
    'false-positive': `我们没有发现安全事件的迹象。`,
    referred: `我们已将其转交给负责的机构。`,
    abandoned: `就目前掌握的情况，我们无法再继续推进。`,
  },
};

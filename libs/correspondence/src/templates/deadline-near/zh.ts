import { type Template } from '../template.js';

export const template: Template = {
  subject: `法律要求您提交的报告即将到期`,
  text: `在您的事项 {{reference}} 中，法律要求您提交的一份报告将在不到{{within}}内到期，我们尚未收到。

您现在可以做的：在浏览器中打开 {{portal}}，选择跟进报告，输入编号和代码。表单已填入您之前告知我们的内容。也可以直接回复本邮件，不要改动主题。按时提交但有缺漏，胜过完整却太迟。如果都无法做到，请拨打 {{phone}}。

如何确认本邮件由我们发出：请拨打 {{phone}} 并报上编号。

{{site}}`,
};

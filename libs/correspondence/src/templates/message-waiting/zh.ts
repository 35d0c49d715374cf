import { type Template } from '../template.js';

export const template: Template = {
  subject: `有一条给您的消息`,
  text: `我们就您的报告 {{reference}} 给您写了一条消息。为了您的安全，消息内容不在本邮件中。

如要阅读，请您自己在浏览器中输入网址 {{portal}}，选择“Follow a report”（查询报告），然后输入编号以及提交报告时显示给您的代码。我们不知道您的代码，也绝不会索要。

如何确认本邮件由我们发出：请拨打 {{phone}} 并报上编号。

{{site}}`,
};

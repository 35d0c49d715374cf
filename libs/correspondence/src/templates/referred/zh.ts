import { type Template } from '../template.js';

export const template: Template = {
  subject: `您的报告已转交`,
  text: `我们已查看您的报告 {{reference}}。此事由另一机构负责，我们已将报告转交给该机构。

接下来：该机构可能会直接与您联系。我们这边的报告已关闭。

您现在可以做的：请原样保存您手中的资料。如有新情况，请回复本邮件。

如何确认本邮件由我们发出：请拨打 {{phone}} 并报上编号。

{{site}}`,
};

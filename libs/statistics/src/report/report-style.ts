/** Of the report: light and dark, forced colours, narrow screens, paper. The charts keep their white ground in the dark. */
export const STYLE = `
:root{--ground:#fff;--ink:#132022;--soft:#485759;--line:#cfd8d8;--accent:#0d5860;--sunk:#f4f7f7}
@media (prefers-color-scheme:dark){:root{--ground:#101719;--ink:#e4eaea;--soft:#a5b2b4;--line:#364446;--accent:#6fc3ca;--sunk:#182123}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:54rem;padding:2rem 1rem 4rem;background:var(--ground);color:var(--ink);font:1rem/1.55 system-ui,"Noto Sans","Noto Sans Arabic","DejaVu Sans",sans-serif;overflow-wrap:anywhere}
header{padding-block:2rem;border-block-end:3px solid var(--accent)}
h1{margin:.2em 0;font-size:2.1rem;line-height:1.2}
h2{margin:2.5rem 0 .8rem;font-size:1.35rem;line-height:1.3}
.team{margin:0;font-weight:600;color:var(--accent)}.span{margin:0;color:var(--soft)}
.runs{margin-block-end:0;padding:.4rem .7rem;border:1px dashed var(--line);border-radius:4px}
nav h2{font-size:1rem;margin-block:1.5rem .4rem}nav ol{columns:2 14rem;margin:0;padding-inline-start:1.4rem}
a{color:var(--accent)}a:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
nav a{display:inline-block;min-height:1.5rem}
figure{margin:0 0 1rem}figure svg{max-width:100%;height:auto;background:#fff;border:1px solid var(--line);border-radius:4px}
figcaption{font-size:.85rem;color:var(--soft)}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:4px}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th{overflow-wrap:normal}
th,td{padding:.4rem .7rem;text-align:start;vertical-align:top;border-block-end:1px solid var(--line)}
thead th{background:var(--sunk);font-weight:600}tbody th{font-weight:400;min-width:9rem}tbody tr:last-child>*{border-block-end:0}
.n{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums}thead .n{white-space:normal;min-width:5rem}
dt{font-weight:600;margin-block-start:.9rem}dd{margin:0;color:var(--soft)}.version{font-weight:400;font-size:.8rem;color:var(--soft)}
footer{margin-block-start:3rem;border-block-start:1px solid var(--line);color:var(--soft);font-size:.9rem}
@media (max-width:30rem){body{padding-inline:.7rem}h1{font-size:1.6rem}th,td{padding:.35rem .4rem}}
@media (forced-colors:active){figure svg{forced-color-adjust:none}}
@media print{@page{margin:18mm 16mm}:root{--ground:#fff;--ink:#000;--soft:#333;--line:#bbb;--accent:#0d5860;--sunk:#f0f0f0}body{max-width:none;padding:0;font-size:10pt}
header{padding-block:0 6mm}nav{break-after:page}h2{break-after:avoid}figure,tr{break-inside:avoid}thead{display:table-header-group}.wide{overflow:visible;border:0}a{color:inherit;text-decoration:none}}
`;

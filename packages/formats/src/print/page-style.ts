import { densities } from './lay-out-week.js';

const { roomy, compact } = densities;

const sans =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Helvetica, Arial, sans-serif';
const serif =
  'Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", Cambria, Georgia, "Times New Roman", serif';

/** The page's whole style: first for a screen of any width, then for paper. */
export const pageStyle = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#f3f2ee;color:#111;font:16px/1.45 ${sans};overflow-wrap:anywhere}
h1,h2,h3,p,ul,ol,dl,dd,figure{margin:0;padding:0}
ul{list-style:none}
h1,h2{font-family:${serif};font-weight:600;line-height:1.15;letter-spacing:-.01em}
h1{font-size:2.4em}
h2{font-size:1.9em}
h2 small{font-size:.55em;font-weight:400;letter-spacing:0}
h3,h2.plain{font:600 1em/1.45 ${sans};letter-spacing:0}
nav{max-width:52rem;margin:0 auto;padding:1.2rem 1.2rem .2rem;font-size:.9em}
nav ul{display:flex;flex-wrap:wrap;gap:.2rem 1rem}
nav a{display:inline-block;padding:.25rem 0;color:#111}
.sheet{max-width:52rem;margin:1rem auto;padding:2.2rem;background:#fff;border:1px solid #dcdad2}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.head{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.2rem 1.5rem;padding-bottom:.45em;border-bottom:1.5px solid #111}
.under{padding-top:.5em;color:#333}
.eyebrow{margin-bottom:.8em;color:#333;font-size:.9em}
.interviews{margin-top:1.4em;border-top:1.5px solid #111}
.interviews li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1.5em;padding:.5em 0;border-bottom:.5px solid #777}
.zone{margin-top:.4em;color:#333;font-size:.9em}
.facts{margin-top:1.3em;font-weight:600}
.reach{margin-top:.5em}
.chart{margin-top:1.6em}
.chart svg:not(.swatch){display:block;width:100%;height:auto}
.chart text{fill:#111;font-size:12.5px}
.chart .strong{font-weight:600}
.chart .grid{stroke:#ccc;stroke-width:.6;fill:none}
.chart .axis{stroke:#111;stroke-width:1;fill:none}
.chart .capacity{stroke:#111;stroke-width:1.4;stroke-dasharray:5 3;fill:none}
.chart .reach{stroke:#111;stroke-width:4}
.chart .bound{stroke:#111;stroke-width:1.6}
.chart .today{fill:#fff;stroke:#111;stroke-width:1.6}
.chart rect{stroke:#111;stroke-width:.7}
.s1,.ready{fill:#111}
.s2{fill:url(#p2)}
.s3{fill:#dadada}
.s4{fill:#767676}
.s5{fill:url(#p5)}
.s6{fill:url(#p6)}
.s7{fill:#fff}
.key{display:grid;grid-template-columns:1fr 1fr;gap:.25em 1.2em;margin-top:1em;font-size:.9em}
.swatch{width:18px;height:12px;margin-right:.6em;vertical-align:-1px}
table{width:100%;border-collapse:collapse;table-layout:fixed}
caption{text-align:left}
.minutes{margin-top:1em;font-variant-numeric:tabular-nums;table-layout:auto}
.minutes caption{padding-bottom:.7em;color:#333}
.minutes th,.minutes td{padding:.22em .3em;text-align:right;border-bottom:.5px solid #999;font-weight:400;white-space:nowrap}
.minutes th:first-child{padding-left:0;text-align:left}
.minutes thead th,.minutes tfoot th,.minutes tfoot td{font-weight:600}
.minutes thead th{border-bottom:1px solid #111}
.minutes tfoot th,.minutes tfoot td{border-bottom:0;border-top:1px solid #111}
.minutes .off{text-align:center;color:#333}
.figures h3,.left .plain,.day h3,.stories h3{margin-top:1.5em}
.figures p,.left p,.figures ul,.left ul{margin-top:.4em}
.figures li,.left li{padding:.15em 0 .15em 1em;text-indent:-1em}
.figures li::before,.left li::before{content:"– "}
.session{margin-top:1.5em}
.session caption{padding-bottom:.3em;border-bottom:1px solid #111}
.session caption div{display:flex;flex-wrap:wrap;align-items:baseline;gap:0 .8em}
.session .length{margin-left:auto;color:#333}
.session thead th{padding:0;font-size:.8em;font-weight:400;text-align:left;color:#333;line-height:1.2}
.session.first thead th{padding:.35em 0 .2em}
.session thead th:nth-child(3){text-align:right}
.session thead th:nth-child(4){padding-left:1.2em}
.session:not(.first) thead th{line-height:0}
.session td{padding:.45em 0;vertical-align:top;border-bottom:.5px solid #999}
.session .number{text-align:right;font-variant-numeric:tabular-nums}
.session .notes{border-bottom:.5px solid #999;border-left:1.2em solid #fff}
.c-box{width:2em}.c-min{width:2.6em}.c-notes{width:26%}
.detail{display:block;color:#4a4a4a;font-size:.9em}
.state{font-size:.9em}
.is-done .title,.is-skipped .title,.is-later .title{color:#333}
.is-skipped .title{text-decoration:line-through}
.box{position:relative;display:inline-block;width:.95em;height:.95em;border:1.2px solid #111;border-radius:1.5px;vertical-align:-.12em}
.is-done .box::after{content:"";position:absolute;left:.24em;top:-.1em;width:.34em;height:.7em;border:solid #111;border-width:0 1.8px 1.8px 0;transform:rotate(42deg)}
.is-skipped .box::after{content:"";position:absolute;left:.12em;right:.12em;top:50%;border-top:1.8px solid #111;transform:translateY(-50%)}
.is-later .box::after{content:"";position:absolute;left:.12em;top:.2em;width:.34em;height:.34em;border:solid #111;border-width:1.6px 1.6px 0 0;transform:rotate(45deg)}
.free{margin-top:1em;color:#333}
.rules{margin-top:1.6em}
.rules span{font-size:.85em;color:#333}
.rules i,.lines i{display:block;height:8mm;border-bottom:.5px solid #777}
.rules i:first-of-type{height:5mm}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:0 2.4em}
.blanks li{display:flex;gap:.6em;padding-top:.75em}
.blanks i{flex:1;border-bottom:.5px solid #777}
.ticks li{display:flex;gap:.7em;padding-top:.4em}
.ticks .box{flex:none;top:.22em}
.ticks i{flex:1;border-bottom:.5px solid #777}
.columns .ticks{columns:2;column-gap:1.4em}
.columns .ticks li{break-inside:avoid}
dl>div{padding:.4em 0;border-bottom:.5px solid #999}
dl>div:first-child{margin-top:.3em;border-top:.5px solid #999}
dt{color:#333;font-size:.9em}
.habits li{padding-top:.3em}
.calm{margin-top:1.6em;padding-top:.8em;border-top:1.5px solid #111}
.stories ol{margin-top:.4em;padding-left:1.4em}
.stories li{padding-top:.8em}
.stories li::marker{font-weight:600}
@media screen and (max-width:640px){
h1{font-size:1.9em}
h2:not(.plain){font-size:1.6em}
.sheet{margin:0;padding:1.4rem 1rem;border-width:1px 0 0}
nav{padding:1rem 1rem .2rem}
.chart text{font-size:21px}
.chart .words{font-size:20px}
.chart .words .rest{display:none}
.chart .wide,.minutes .wide,.session col.c-notes,.session .notes,.session th:nth-child(4),.rules{display:none}
.key,.columns{grid-template-columns:1fr}
.minutes{font-size:.72em}
.minutes th,.minutes td{padding:.35em .15em}
}
@page{size:auto;margin:12mm}
@media print{
body{background:#fff;font-size:10pt;line-height:1.4}
nav{display:none}
.sheet{max-width:none;margin:0;padding:0;border:0;break-after:page}
.sheet:last-child{break-after:auto}
h1{font-size:26pt}
h2:not(.plain){font-size:19pt}
.eyebrow,.zone,.key,.minutes caption,.detail,.rules span,dt,.state{font-size:9pt}
.chart{margin-top:4.5mm}
.chart svg:not(.swatch){max-width:186mm}
tr,li,caption,dl>div,.rules,figure{break-inside:avoid}
caption,h3{break-after:avoid}
.c-box{width:7mm}.c-min{width:8mm}.c-notes{width:36mm}
.session thead th{font-size:8.5pt;line-height:1.1}
.session.first thead th{padding:.7mm 0 .2mm}
.under{padding-top:1.2mm}
.session .notes{border-left:4mm solid #fff}
.session thead th:nth-child(4){padding-left:4mm}
.roomy .session{margin-top:calc(5mm + var(--air));font-size:${roomy.titlePoints}pt;line-height:${roomy.lineHeight}}
.roomy .session td{padding:calc(1.4mm + var(--air)/2) 0}
.roomy .detail{font-size:${roomy.detailPoints}pt}
.compact .session{margin-top:calc(2.3mm + var(--air));font-size:${compact.titlePoints}pt;line-height:${compact.lineHeight}}
.compact .session td{padding:calc(.45mm + var(--air)/2) 0}
.compact .session caption{padding-bottom:.6mm}
.compact .session h3{font-size:9.5pt}
.compact .detail{display:inline;font-size:${compact.detailPoints}pt}
.compact .detail::before{content:"· "}
.compact .brief .detail{display:none}
.compact .state{font-size:8.5pt}
.key{grid-template-columns:1fr 1fr}
.columns{grid-template-columns:1fr 1fr}
.day h3,.stories h3,.left .plain{margin-top:4.2mm;font-size:1em}
.day dl>div{padding:.25em 0}
.day dt{font-size:8.5pt}
}
`.trim();

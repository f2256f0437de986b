package dev.valuestream.io.html;

/** How a page looks: on a screen, on a phone, on paper. Colours are properties, see {@code PageColours}. */
final class PageStyle {

    private PageStyle() {}

    static final String CSS = """
            *{box-sizing:border-box}
            html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
            body{margin:0 auto;padding:40px 32px 64px;max-width:1240px;background:var(--ground);color:var(--ink);
            font:16px/1.5 "Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans",sans-serif;
            font-variant-numeric:tabular-nums;overflow-wrap:break-word}
            h1{font-size:1.75rem;line-height:1.25;margin:0 0 4px}
            h2{font-size:1.3rem;line-height:1.3;margin:0 0 16px}
            h3{font-size:1.05rem;line-height:1.4;margin:32px 0 8px}
            p{margin:0 0 12px;max-width:76ch}
            a{color:var(--information)}
            section{margin-top:56px;padding-top:20px;border-top:1px solid var(--hairline)}
            .first{margin-top:20px}.first h2{font-size:.95rem;color:var(--muted);font-weight:400;margin:0}
            .kicker,.note,caption,footer,.origin{color:var(--muted)}
            .kicker{margin:0 0 4px;font-size:.95rem}
            .lead{font-size:1.4rem;line-height:1.4;font-weight:600;margin:4px 0 12px;max-width:44em}
            .finding{padding-left:1.2em;margin:0 0 24px;max-width:76ch}
            .finding li,ul.plain li{margin-bottom:6px}
            nav ul{list-style:none;margin:24px 0 0;padding:0;display:flex;flex-wrap:wrap;gap:4px 20px;font-size:.95rem}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:10px;margin:24px 0 0}
            .tiles div{border:1px solid var(--hairline);border-radius:6px;background:var(--lane);padding:10px 14px}
            .tiles dt{font-size:.85rem;color:var(--muted)}
            .tiles dd{margin:0;font-size:1.35rem;font-weight:600;line-height:1.3}
            .map{margin:0}
            .map .scroll{border:1px solid var(--hairline);border-radius:8px}
            .map svg{display:block;max-width:100%;height:auto}
            .zoom{margin:0 6px 10px 0}.zoom:checked~.scroll svg{max-width:none}
            .zoom+label{font-size:.95rem;color:var(--muted)}
            .charts{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;align-items:start}
            .chart{margin:0;border:1px solid var(--hairline);border-radius:8px;overflow:hidden;break-inside:avoid}
            .chart svg{display:block;width:100%;height:auto}
            .chart details{padding:4px 20px 12px;font-size:.9rem}
            .narrow{display:none}.full{grid-column:1/-1}
            .scroll{overflow-x:auto}
            .scroll:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--information);
            outline-offset:2px}
            table{border-collapse:collapse;font-size:.95rem;margin:8px 0}
            caption{text-align:left;font-size:.85rem;padding-bottom:4px}
            th,td{padding:6px 14px 6px 0;border-bottom:1px solid var(--hairline);text-align:left;vertical-align:top}
            thead th{color:var(--muted);font-weight:400;vertical-align:bottom;min-width:4.5em}
            tbody th{font-weight:600;min-width:8em}.prose th{font-weight:400;width:30%}.prose li{margin:0 0 4px}
            .prose ul{margin:0;padding-left:1.1em}.prose ul:only-child:has(li:only-child){list-style:none;padding:0}
            .figures{text-align:right;white-space:nowrap}
            .alarm th,.alarm .load,.worse{color:var(--alarm)}
            .better{color:var(--work)}
            .figures-list{columns:2;column-gap:40px;margin:0}
            .figures-list details{break-inside:avoid;border-bottom:1px solid var(--hairline)}
            summary{cursor:pointer;padding:7px 0}
            .figure>summary{display:flex;gap:12px;align-items:baseline}
            .figure>summary::before{content:"+";color:var(--information);font-weight:600;width:.8em;flex:none}
            .figure[open]>summary::before{content:"−"}
            .figure>summary::-webkit-details-marker{display:none}
            .figure .value{margin-left:auto;font-weight:600;text-align:right}
            .figure .body{padding:2px 0 14px 1.6em;font-size:.92rem}
            .formula{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.9em;
            background:var(--lane);padding:6px 10px;border-radius:4px}
            .warning::before{content:"! ";color:var(--alarm);font-weight:700}
            footer{margin-top:56px;padding-top:12px;border-top:1px solid var(--hairline);font-size:.85rem}
            @media (min-width:1000px){.charts{grid-template-columns:repeat(2,minmax(0,1fr))}}
            @media (max-width:640px){body{padding:20px 16px 40px}.lead{font-size:1.2rem}section{margin-top:40px}
            .map svg{max-width:none}.zoom,.zoom+label{display:none}.wide{display:none}.narrow{display:block}.figures-list{columns:1}
            .tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.tiles dd{font-size:1.15rem}}
            @page{margin:14mm}
            @page wide{size:A4 landscape;margin:10mm}
            @media print{body{padding:0;max-width:none;font-size:10.5pt}nav{display:none}section{margin-top:28px}
            section:has(.map){page:wide}.map{page:wide}.zoom,.zoom+label{display:none}.map svg{max-width:100%;max-height:165mm}.map .scroll{border:0}.scroll{overflow:visible}
            .charts{grid-template-columns:repeat(2,minmax(0,1fr));gap:12px}.chart details{display:none}
            .wide{display:block}.narrow{display:none}table{font-size:8pt}th,td{padding:3px 7px 3px 0}thead th{min-width:0}tbody th{min-width:0}
            tr{break-inside:avoid}h2,h3,caption{break-after:avoid}
            a{color:inherit;text-decoration:none}}
            """;
}

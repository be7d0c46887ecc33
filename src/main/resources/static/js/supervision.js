// Draws a chart from the table that stands below it; without this the table says the same.
(() => {
  const element = document.querySelector('[data-chart]');
  const table = element && document.getElementById(element.dataset.chart);
  if (!table || !window.echarts) {
    return;
  }
  const text = (cell) => cell.textContent.trim();
  const heads = Array.from(table.tHead.rows[0].cells);
  const rows = Array.from(table.tBodies[0].rows);
  const columns = heads.map((head, place) => place)
      .filter((place) => rows[0].cells[place].dataset.value !== undefined);
  element.hidden = false;
  const chart = window.echarts.init(element, null, { renderer: 'svg' });
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const draw = () => {
    const look = getComputedStyle(document.body);
    const colour = (name) => look.getPropertyValue(name).trim();
    const soft = { color: colour('--gh-soft') };
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: look.fontFamily },
      color: [dark.matches ? '#5b95ee' : '#1857b6', dark.matches ? '#b5d1fb' : '#8fb5ec'],
      grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
      legend: { right: 8, top: 0, textStyle: soft },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        axisPointer: { type: 'shadow' },
        backgroundColor: colour('--gh-surface'),
        borderColor: colour('--gh-line'),
        textStyle: { color: colour('--gh-ink') },
      },
      xAxis: {
        type: 'category',
        data: rows.map((row) => text(row.cells[0])),
        axisLabel: soft,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--gh-edge') } },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: soft,
        splitLine: { lineStyle: { color: colour('--gh-line') } },
      },
      series: columns.map((place) => ({
        type: 'bar',
        name: text(heads[place]),
        barMaxWidth: 24,
        data: rows.map((row) => Number(row.cells[place].dataset.value)),
      })),
    });
  };
  draw();
  dark.addEventListener('change', draw);
  window.addEventListener('resize', () => chart.resize());
})();

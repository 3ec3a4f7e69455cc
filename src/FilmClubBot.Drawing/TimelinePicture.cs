using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Watching;
using FilmClubBot.Domain.Screenings;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace FilmClubBot.Drawing;

/// <summary>Draws a film's remarks with ScottPlot: a bar for each minute, the liveliest labelled with their running times.</summary>
internal sealed class TimelinePicture : ITimelinePicture
{
    private const int MostLabels = 3, MostTicks = 9;

    // The colours of the web pages.
    private static readonly Color _paper = Color.FromHex("#fffaf1"), _ink = Color.FromHex("#2a1a1c"), _bar = Color.FromHex("#8a6414"), _peak = Color.FromHex("#8a2036"), _line = Color.FromHex("#dccdb4");

    // Steps between ticks, in minutes.
    private static readonly int[] _steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180];

    /// <inheritdoc/>
    public CardImage Draw(Screening screening, Timeline timeline, Phrases say)
    {
        using var plot = new Plot();
        plot.Font.Set(Fonts.Sans);
        var minutes = timeline.ByMinute;
        var peaks = timeline.Peaks(MostLabels);
        var lively = peaks.SelectMany(peak => peak.Reactions).Select(timeline.MinuteOf).ToHashSet();
        plot.Add.Bars((ScottPlot.Bar[])[.. minutes.Select((count, minute) => new ScottPlot.Bar
        {
            Position = minute + 0.5,
            Value = count,
            Size = 0.86,
            FillColor = lively.Contains(minute) ? _peak : _bar,
            LineWidth = 0,
        })]);
        foreach (var peak in peaks)
        {
            // Above the higher of the two bars that a moment may overlap.
            var highest = peak.Reactions.Select(timeline.MinuteOf).Distinct().MaxBy(minute => minutes[minute]);
            var text = plot.Add.Text(new RunningTime(peak.At).ToString(), highest + 0.5, minutes[highest]);
            (text.LabelFontSize, text.LabelFontColor, text.LabelBold) = (21, _peak, true);
            (text.LabelAlignment, text.OffsetY) = (Aligned((highest + 0.5) / minutes.Count), -6);
        }

        plot.Axes.SetLimits(0, minutes.Count, 0, Math.Max(2, minutes.Max()) * 1.22);
        Dress(plot, minutes, say);
        return new(plot.GetImageBytes(ITimelinePicture.Width, ITimelinePicture.Height, ImageFormat.Png), "image/png", TimelineWords.Alternative(screening, timeline, say));
    }

    private static void Dress(Plot plot, IReadOnlyList<int> minutes, Phrases say)
    {
        (plot.FigureBackground.Color, plot.DataBackground.Color) = (_paper, _paper);
        plot.Axes.Color(_ink);
        plot.Axes.Right.FrameLineStyle.Width = plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        (plot.Grid.XAxisStyle.IsVisible, plot.Grid.YAxisStyle.MajorLineStyle.Color) = (false, _line);
        var step = _steps.FirstOrDefault(step => minutes.Count / step < MostTicks, _steps[^1]);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. Enumerable.Range(0, (minutes.Count / step) + 1).Select(tick => new Tick(tick * step, Hours(tick * step)))]);
        plot.Axes.Left.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = value => value.ToString("0", say.Culture) };
        (plot.Axes.Bottom.Label.Text, plot.Axes.Left.Label.Text) = (say["watch.timeline.axis"], say["watch.timeline.remarks"]);
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            (axis.Label.FontSize, axis.Label.Bold, axis.TickLabelStyle.FontSize) = (21, false, 20);
            axis.MinorTickStyle.Length = 0;
        }
    }

    // Near an edge a label is aligned inwards.
    private static Alignment Aligned(double along) => along switch
    {
        < 0.05 => Alignment.LowerLeft,
        > 0.95 => Alignment.LowerRight,
        _ => Alignment.LowerCenter,
    };

    private static string Hours(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}

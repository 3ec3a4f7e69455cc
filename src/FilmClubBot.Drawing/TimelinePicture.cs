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
    private const int MostLabels = 3, MostTicks = 8;
    private const float LabelSize = 38, TickSize = 34;

    // The width of a label, as a part of the picture's; nearer labels would overlap.
    private const double LabelWidth = 0.14;

    // The colours of the web pages.
    private static readonly Palette _light = Palette.Of("#fffaf1", "#2a1a1c", "#8a6414", "#8a2036", "#dccdb4"), _dark = Palette.Of("#231a17", "#f3e6d6", "#e5bd62", "#f0a08f", "#43332c");

    // Steps between ticks, in minutes.
    private static readonly int[] _steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 180];

    /// <inheritdoc/>
    public CardImage Draw(Screening screening, Timeline timeline, Phrases say, bool isDark = false)
    {
        var colours = isDark ? _dark : _light;
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
            FillColor = lively.Contains(minute) ? colours.Peak : colours.Bar,
            LineWidth = 0,
        })]);
        List<int> labelled = [];
        foreach (var peak in peaks.OrderByDescending(peak => peak.Reactions.Count))
        {
            // Above the higher of the two bars that a moment may overlap.
            var highest = peak.Reactions.Select(timeline.MinuteOf).Distinct().MaxBy(minute => minutes[minute]);
            if (labelled.Any(other => Math.Abs(other - highest) < LabelWidth * minutes.Count))
                continue;
            labelled.Add(highest);
            var text = plot.Add.Text(new RunningTime(peak.At).ToString(), highest + 0.5, minutes[highest]);
            (text.LabelFontSize, text.LabelFontColor, text.LabelBold) = (LabelSize, colours.Peak, true);
            (text.LabelAlignment, text.OffsetY) = (Aligned((highest + 0.5) / minutes.Count), -6);
        }

        plot.Axes.SetLimits(0, minutes.Count, 0, Math.Max(2, minutes.Max()) * 1.25);
        Dress(plot, minutes, colours, say);
        return new(plot.GetImageBytes(ITimelinePicture.Width, ITimelinePicture.Height, ImageFormat.Png), "image/png", TimelineWords.Alternative(screening, timeline, say));
    }

    private static void Dress(Plot plot, IReadOnlyList<int> minutes, Palette colours, Phrases say)
    {
        (plot.FigureBackground.Color, plot.DataBackground.Color) = (colours.Paper, colours.Paper);
        plot.Axes.Color(colours.Ink);
        plot.Axes.Right.FrameLineStyle.Width = plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Axes.Left.FrameLineStyle.Width = 0;
        (plot.Grid.XAxisStyle.IsVisible, plot.Grid.YAxisStyle.MajorLineStyle.Color) = (false, colours.Line);
        var step = _steps.FirstOrDefault(step => minutes.Count / step < MostTicks, _steps[^1]);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. Enumerable.Range(0, (minutes.Count / step) + 1).Select(tick => new Tick(tick * step, Hours(tick * step)))]);
        plot.Axes.Left.TickGenerator = new NumericAutomatic { IntegerTicksOnly = true, LabelFormatter = value => value.ToString("0", say.Culture) };
        (plot.Axes.Bottom.Label.Text, plot.Axes.Left.Label.Text) = (say["watch.timeline.axis"], say["watch.timeline.remarks"]);
        foreach (var axis in new IAxis[] { plot.Axes.Bottom, plot.Axes.Left })
        {
            (axis.Label.FontSize, axis.Label.Bold, axis.TickLabelStyle.FontSize) = (LabelSize, false, TickSize);
            axis.MinorTickStyle.Length = 0;
        }
    }

    // Near an edge a label is aligned inwards.
    private static Alignment Aligned(double along) => along switch
    {
        < LabelWidth / 2 => Alignment.LowerLeft,
        > 1 - (LabelWidth / 2) => Alignment.LowerRight,
        _ => Alignment.LowerCenter,
    };

    private static string Hours(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");

    private sealed record Palette(Color Paper, Color Ink, Color Bar, Color Peak, Color Line)
    {
        public static Palette Of(string paper, string ink, string bar, string peak, string line) =>
            new(Color.FromHex(paper), Color.FromHex(ink), Color.FromHex(bar), Color.FromHex(peak), Color.FromHex(line));
    }
}

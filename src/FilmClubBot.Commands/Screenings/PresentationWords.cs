using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Formats how a film is presented at a screening.</summary>
public static class PresentationWords
{
    /// <summary>What is stated, as fields of a card in a fixed order; access and content notes are not among them.</summary>
    public static IEnumerable<Field> Fields(Presentation presentation, Phrases say) => Facts(presentation, say).Select(fact => new Field(fact.Name, fact.Value));

    /// <summary>The same as lines of plain text.</summary>
    public static IEnumerable<string> Lines(Presentation presentation, Phrases say) => Facts(presentation, say).Select(fact => $"{Card.LabelIn(say, fact.Name)} {fact.Value}");

    /// <summary>The same as names and values.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(Presentation presentation, Phrases say)
    {
        if (Version(presentation.Version, say) is { } version)
            yield return (say["screening.version"], version);
        if (presentation.Subtitles is { } language)
            yield return (say["screening.subtitles"], language);
        if (string.Join(", ", new[] { Format(presentation.Format, say), presentation.AspectRatio }.OfType<string>()) is { Length: > 0 } format)
            yield return (say["screening.format"], format);
        if (presentation.Certificate is { } certificate)
            yield return (say["screening.certificate"], certificate);
        if (presentation.ShortFilm is { } before)
            yield return (say["screening.short"], presentation.ShortMinutes > 0 ? $"{before} ({Minutes(presentation.ShortMinutes, say)})" : before);
        if (presentation.Interval > 0)
            yield return (say["screening.interval"], Minutes(presentation.Interval, say));
        if (presentation.Strand is { } strand)
            yield return (say["screening.strand"], strand);
    }

    /// <summary>What makes the screening accessible, as symbols with words, and the notes; null where nothing is stated.</summary>
    public static string? Access(Screening screening, Phrases say) => Joined(AccessFeatures(screening.Presentation, say), screening.AccessNotes);

    /// <summary>What guests may want to know before: strobe light, and the notes; null where nothing is stated.</summary>
    public static string? Content(Screening screening, Phrases say) => Joined(Warnings(screening.Presentation, say), screening.ContentNotes);

    /// <summary>What makes the screening accessible, in a fixed order; a symbol is always followed by its words.</summary>
    public static IReadOnlyList<FeatureWords> AccessFeatures(Presentation presentation, Phrases say)
    {
        FeatureWords[] all =
        [
            new(Domain.Screenings.AccessFeatures.StepFree, "♿", say["screening.features.stepfree"]),
            new(Domain.Screenings.AccessFeatures.HearingLoop, "🦻", say["screening.features.hearingloop"]),
            new(Domain.Screenings.AccessFeatures.Captions, "💬", say["screening.features.captions"]),
            new(Domain.Screenings.AccessFeatures.AudioDescription, "🎧", say["screening.features.audiodescription"]),
            new(Domain.Screenings.AccessFeatures.Relaxed, "🛋️", say["screening.features.relaxed"]),
        ];
        return [.. all.Where(one => presentation.Access.HasFlag(one.Feature))];
    }

    /// <summary>What a guest is warned of, besides the content notes.</summary>
    public static IReadOnlyList<FeatureWords> Warnings(Presentation presentation, Phrases say) =>
        presentation.HasStrobe ? [new(Domain.Screenings.AccessFeatures.None, "⚡", say["screening.features.strobe"])] : [];

    private static string? Joined(IReadOnlyList<FeatureWords> features, string? notes) => (features.Count, notes) switch
    {
        (0, _) => notes,
        (_, null) => Line(features),
        _ => $"{Line(features)} – {notes}",
    };

    private static string Line(IReadOnlyList<FeatureWords> features) => string.Join(", ", features.Select(one => $"{one.Symbol} {one.Words}"));

    private static string? Version(FilmVersion version, Phrases say) => version switch
    {
        FilmVersion.Original => say["screening.versions.original"],
        FilmVersion.Subtitled => say["screening.versions.subtitled"],
        FilmVersion.Dubbed => say["screening.versions.dubbed"],
        _ => null,
    };

    private static string? Format(FilmFormat format, Phrases say) => format switch
    {
        FilmFormat.ThirtyFive => say["screening.formats.thirtyfive"],
        FilmFormat.Sixteen => say["screening.formats.sixteen"],
        FilmFormat.Dcp => say["screening.formats.dcp"],
        FilmFormat.Bluray => say["screening.formats.bluray"],
        FilmFormat.Dvd => say["screening.formats.dvd"],
        FilmFormat.File => say["screening.formats.file"],
        FilmFormat.Stream => say["screening.formats.stream"],
        _ => null,
    };

    private static string Minutes(int minutes, Phrases say) => ScreeningWords.Length(Duration.FromMinutes(minutes), say);
}

/// <summary>An access feature, or a warning, as it is shown.</summary>
/// <param name="Feature">The feature; none for strobe light.</param>
/// <param name="Symbol">Its symbol in plain text.</param>
/// <param name="Words">Its words.</param>
public sealed record FeatureWords(AccessFeatures Feature, string Symbol, string Words);

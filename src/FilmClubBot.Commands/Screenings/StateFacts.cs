using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>States how a film is presented: <c>/screening facts her version:subtitled subtitles:English format:35mm stepfree:yes</c>.</summary>
[Command("screening facts", Permission.Moderator, CommandTopic.Screenings)]
internal sealed class StateFacts(ScreeningService service, IScreenings screenings, ScreeningCards cards, ScreeningWarnings warnings, IAuditLog audit) : ICommand<StateFacts.Options>
{
    /// <summary>In place of a text, removes it; 0 removes a number, "unstated" a value of several.</summary>
    private const string Nothing = "-";

    /// <param name="Screening">The screening; the only one ahead unless stated.</param>
    /// <param name="Version">The version of the film.</param>
    /// <param name="Subtitles">The language of the subtitles.</param>
    /// <param name="Format">What it is shown from.</param>
    /// <param name="Ratio">The aspect ratio.</param>
    /// <param name="Certificate">The age rating.</param>
    /// <param name="Interval">The interval in minutes.</param>
    /// <param name="Short">The short before the film.</param>
    /// <param name="ShortMinutes">The length of the short.</param>
    /// <param name="Strand">The season or strand.</param>
    /// <param name="Captions">Whether it has captions.</param>
    /// <param name="Description">Whether it has audio description.</param>
    /// <param name="StepFree">Whether there are no steps.</param>
    /// <param name="Loop">Whether there is a hearing loop.</param>
    /// <param name="Relaxed">Whether it is a relaxed screening.</param>
    /// <param name="Strobe">Whether there is strobe light.</param>
    /// <param name="Number">The licence's number.</param>
    /// <param name="Showings">The number of showings that the licence covers.</param>
    internal sealed record Options(
        [Suggest<KnownScreenings>] ScreeningId? Screening = null,
        FilmVersion? Version = null,
        [Text(Presentation.MaxEntry)] string? Subtitles = null,
        FilmFormat? Format = null,
        [Text(Presentation.MaxEntry)] string? Ratio = null,
        [Text(Presentation.MaxEntry)] string? Certificate = null,
        int? Interval = null,
        [Text(Presentation.MaxShort)] string? Short = null,
        int? ShortMinutes = null,
        [Text(Presentation.MaxEntry)] string? Strand = null,
        bool? Captions = null,
        bool? Description = null,
        bool? StepFree = null,
        bool? Loop = null,
        bool? Relaxed = null,
        bool? Strobe = null,
        [Text(Presentation.MaxEntry)] string? Number = null,
        int? Showings = null)
    {
        /// <summary>Whether nothing is stated.</summary>
        public bool IsEmpty => this == new Options(Screening);

        /// <summary>Whether it changes when the film ends.</summary>
        public bool IsAboutTime => Interval is not null || Short is not null || ShortMinutes is not null;
    }

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.IsEmpty && options.Screening is not null)
            return Card.Refusal(say["refusal.title"], say["screening.facts.nothing"]);
        if (Problem(options, say) is { } problem)
            return Card.Refusal(say["refusal.title"], problem);
        // The card of a screening has the form.
        if ((options.Screening ?? await screenings.OnlyAhead(cancellationToken)) is not { } id)
            return options.IsEmpty ? ScreeningChoices.Ask(await screenings.Ahead(cancellationToken), new("screening show"), caller) : Card.Refusal(say["refusal.title"], say["screening.facts.which"]) with { RefusedOption = "screening" };
        if (options.IsEmpty)
            return await screenings.Find(id, cancellationToken) is { } shown ? await cards.Whole(shown, caller, cancellationToken) : Card.Refusal(say["screening.none"]);

        var before = Presentation.None;
        var isLate = false;
        var changed = await service.Change(
            id,
            screening =>
            {
                before = screening.Presentation;
                isLate = options.IsAboutTime && !screening.IsAhead;
                return isLate ? null : screening with { Presentation = Stated(before, options) };
            },
            cancellationToken);
        if (changed is null)
            return Card.Refusal(say["screening.none"]);
        if (isLate)
            return Card.Refusal(say["refusal.title"], say["screening.facts.late"]);

        audit.Record(caller.Member.Id, "screening facts", ScreeningWords.Subject(changed, caller));
        var card = await cards.Whole(changed, caller, cancellationToken);
        return card with
        {
            Body = [.. (await warnings.About(changed, caller, cancellationToken)).Select(warning => new Paragraph(warning)), .. card.Body],
            Reversal = new(To(before, options, changed), $"facts of screening {changed.Id}"),
        };
    }

    private static string? Problem(Options options, Phrases say) => options switch
    {
        { Interval: < 0 or > Presentation.MaxInterval } => say["screening.facts.interval", ("most", Presentation.MaxInterval)],
        { ShortMinutes: < 0 or > Presentation.MaxShortMinutes } => say["screening.facts.shortminutes", ("most", Presentation.MaxShortMinutes)],
        { Showings: < 0 or > Presentation.MaxShowings } => say["screening.facts.showings", ("most", Presentation.MaxShowings)],
        { Ratio: { } ratio } when ratio != Nothing && !Presentation.IsAspectRatio(ratio.Trim()) => say["screening.facts.ratio", ("text", ratio)],
        _ => null,
    };

    private static Presentation Stated(Presentation before, Options options) => before with
    {
        Version = options.Version ?? before.Version,
        Subtitles = Text(options.Subtitles, before.Subtitles),
        Format = options.Format ?? before.Format,
        AspectRatio = Text(options.Ratio, before.AspectRatio),
        Certificate = Text(options.Certificate, before.Certificate),
        Interval = options.Interval ?? before.Interval,
        ShortFilm = Text(options.Short, before.ShortFilm),
        ShortMinutes = options.ShortMinutes ?? before.ShortMinutes,
        Strand = Text(options.Strand, before.Strand),
        Access = Features(options).Aggregate(before.Access, (all, one) => one.Given switch
        {
            null => all,
            true => all | one.Feature,
            false => all & ~one.Feature,
        }),
        HasStrobe = options.Strobe ?? before.HasStrobe,
        LicenceNumber = Text(options.Number, before.LicenceNumber),
        Showings = options.Showings switch { null => before.Showings, 0 => null, var showings => showings },
    };

    private static IEnumerable<(bool? Given, AccessFeatures Feature)> Features(Options options) =>
    [
        (options.Captions, AccessFeatures.Captions),
        (options.Description, AccessFeatures.AudioDescription),
        (options.StepFree, AccessFeatures.StepFree),
        (options.Loop, AccessFeatures.HearingLoop),
        (options.Relaxed, AccessFeatures.Relaxed),
    ];

    private static string? Text(string? given, string? before) => given switch { null => before, Nothing => null, _ => given.Trim() };

    // The call that states the former values again.
    private static CommandCall To(Presentation before, Options options, Screening screening) => new(
        "screening facts",
        ("screening", ScreeningButtons.Value(screening)),
        ("version", options.Version is null ? null : before.Version.ToString().ToLowerInvariant()),
        ("subtitles", Former(options.Subtitles, before.Subtitles)),
        ("format", options.Format is null ? null : before.Format.ToString().ToLowerInvariant()),
        ("ratio", Former(options.Ratio, before.AspectRatio)),
        ("certificate", Former(options.Certificate, before.Certificate)),
        ("interval", Former(options.Interval, before.Interval)),
        ("short", Former(options.Short, before.ShortFilm)),
        ("shortminutes", Former(options.ShortMinutes, before.ShortMinutes)),
        ("strand", Former(options.Strand, before.Strand)),
        ("captions", Former(options.Captions, before, AccessFeatures.Captions)),
        ("description", Former(options.Description, before, AccessFeatures.AudioDescription)),
        ("stepfree", Former(options.StepFree, before, AccessFeatures.StepFree)),
        ("loop", Former(options.Loop, before, AccessFeatures.HearingLoop)),
        ("relaxed", Former(options.Relaxed, before, AccessFeatures.Relaxed)),
        ("strobe", options.Strobe is null ? null : YesOrNo(before.HasStrobe)),
        ("number", Former(options.Number, before.LicenceNumber)),
        ("showings", Former(options.Showings, before.Showings ?? 0)));

    private static string? Former(string? given, string? before) => given is null ? null : before ?? Nothing;

    private static string? Former(int? given, int before) => given is null ? null : before.ToString(CultureInfo.InvariantCulture);

    private static string? Former(bool? given, Presentation before, AccessFeatures feature) => given is null ? null : YesOrNo(before.Access.HasFlag(feature));

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}

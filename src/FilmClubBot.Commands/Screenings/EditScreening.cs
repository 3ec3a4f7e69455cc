using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Changes the details of a screening except its time; options not given stay unchanged: <c>/screening edit her licence:Film bank</c>.</summary>
[Command("screening edit", Permission.Moderator, CommandTopic.Screenings)]
internal sealed class EditScreening(IFilms films, IMembers members, ScreeningService service, ScreeningCards cards, ScreeningWarnings warnings, IAuditLog audit) : ICommand<EditScreening.Options>
{
    /// <summary>In place of a text, removes it.</summary>
    private const string Nothing = "-";

    internal sealed record Options(
        [Suggest<ExactScreenings>] ScreeningId Screening,
        [Text(Domain.Screenings.Screening.MaxNotes)] string? Licence = null,
        [Text(Domain.Screenings.Screening.MaxNotes, IsParagraph = true)] string? Content = null,
        [Text(Domain.Screenings.Screening.MaxNotes, IsParagraph = true)] string? Access = null,
        [Suggest<WantedFilms>] WantedFilm? Film = null,
        [Text(Domain.Screenings.Screening.MaxPlace)] string? Place = null,
        [Text(WebLink.MaxLength)] WebLink? Link = null,
        [Suggest<KnownMembers>] MemberId? Host = null,
        int? Capacity = null,
        Runtime? Runtime = null,
        LeadTimes? Reminders = null);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Capacity is < 1 or > Domain.Screenings.Screening.MaxCapacity)
            return Card.Refusal(say["refusal.title"], say["screening.wrong.capacity", ("most", Domain.Screenings.Screening.MaxCapacity)]);
        var wanted = options.Film is { IsUndecided: false } named ? await films.Want(named, cancellationToken) : null;
        var host = options.Host is { } id ? await members.Find(id, cancellationToken) : null;

        Card? refusal = null;
        Screening? before = null;
        var changed = await service.Change(
            options.Screening,
            screening => (refusal = Refusal(before = screening, say)) is null ? Edited(screening, options, options.Film is null ? screening.Film : wanted, host ?? screening.Host) : null,
            cancellationToken);
        if (changed is null)
            return Card.Refusal(say["screening.none"]);
        if (refusal is not null)
            return refusal;
        if (options.Runtime is { } runtime && changed.Film is { } film && film.Runtime != runtime)
        {
            await films.SetRuntime(film.Id, runtime, cancellationToken);
            changed = changed with { Film = film with { Runtime = runtime } };
        }

        audit.Record(caller.Member.Id, "screening edit", ScreeningWords.Subject(changed, caller));
        var card = await cards.Whole(changed, caller, cancellationToken);
        IEnumerable<Inline> all = [.. Inherited(before!, changed, options, say), .. await warnings.About(changed, caller, cancellationToken)];
        return card with { Body = [.. all.Select(warning => new Paragraph(warning)), .. card.Body] };
    }

    // What was stated for another film may be wrong for this one.
    private static IEnumerable<Inline> Inherited(Screening before, Screening changed, Options options, Phrases say)
    {
        if (before.Film is not { } film || changed.Film?.Id == film.Id)
            yield break;
        ScreeningGap[] inherited =
        [
            .. options.Licence is null && changed.Licence is not null ? [ScreeningGap.Licence] : Array.Empty<ScreeningGap>(),
            .. options.Content is null && changed.ContentNotes is not null ? [ScreeningGap.ContentNotes] : Array.Empty<ScreeningGap>(),
        ];
        if (inherited.Length > 0)
            yield return say["screening.warnings.otherfilm", ("film", film.Label), ("gaps", ScreeningWords.Gaps(inherited, say))];
    }

    private static string? Text(string? given, string? before) => given switch
    {
        null => before,
        Nothing => null,
        _ => given,
    };

    private static Card? Refusal(Screening screening, Phrases say) =>
        screening.IsAhead ? null : Card.Refusal(say["screening.move.late", ("state", ScreeningWords.State(screening.State, say))]);

    private static Screening Edited(Screening screening, Options options, Film? film, Member? host) => screening with
    {
        Film = film,
        Length = options.Runtime?.Duration ?? (film?.Id == screening.Film?.Id ? screening.Length : film?.Runtime?.Duration ?? screening.Length),
        Licence = Text(options.Licence, screening.Licence),
        ContentNotes = Text(options.Content, screening.ContentNotes),
        AccessNotes = Text(options.Access, screening.AccessNotes),
        Place = Text(options.Place, screening.Place),
        Link = options.Link?.Uri ?? screening.Link,
        Host = host,
        Capacity = options.Capacity ?? screening.Capacity,
        Reminders = options.Reminders?.All ?? screening.Reminders,
    };
}

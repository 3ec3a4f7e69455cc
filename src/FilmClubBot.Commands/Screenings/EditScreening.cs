using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Commands.Members;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Fills in or changes what is known of a screening, its time apart; what is not named stays: <c>/screening edit her licence:Film bank</c>.</summary>
[Command("screening edit", Permission.Moderator)]
internal sealed class EditScreening(IScreenings screenings, IFilms films, IMembers members, ScreeningDesk desk, ScreeningCards cards, ScreeningWarnings warnings, IAuditLog audit) : ICommand<EditScreening.Options>
{
    /// <summary>In place of a text, takes it away.</summary>
    private const string Nothing = "-";

    internal sealed record Options(
        [Suggest<KnownScreenings>] ScreeningId Screening,
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
        await screenings.Hold(cancellationToken);
        if (await screenings.Find(options.Screening, cancellationToken) is not { } screening)
            return Card.Refusal(say["screening.none"]);
        if (!screening.IsAhead)
            return Card.Refusal(say["screening.move.late", ("state", ScreeningWords.State(screening.State, say))]);

        var film = await Film(options, screening, cancellationToken);
        var changed = await desk.Change(
            screening with
            {
                Film = film,
                Length = options.Runtime?.Duration ?? (film?.Id == screening.Film?.Id ? screening.Length : film?.Runtime?.Duration ?? screening.Length),
                Licence = Text(options.Licence, screening.Licence),
                ContentNotes = Text(options.Content, screening.ContentNotes),
                AccessNotes = Text(options.Access, screening.AccessNotes),
                Place = Text(options.Place, screening.Place),
                Link = options.Link?.Uri ?? screening.Link,
                Host = options.Host is { } host ? await members.Find(host, cancellationToken) : screening.Host,
                Capacity = options.Capacity ?? screening.Capacity,
                Reminders = options.Reminders?.All ?? screening.Reminders,
            },
            cancellationToken);
        audit.Record(caller.Member.Id, "screening edit", ScreeningWords.Subject(changed, caller));
        var card = await cards.Whole(changed, caller, cancellationToken);
        return card with { Body = [.. (await warnings.About(changed, caller, cancellationToken)).Select(warning => new Paragraph(warning)), .. card.Body] };
    }

    private static string? Text(string? given, string? before) => given switch
    {
        null => before,
        Nothing => null,
        _ => given,
    };

    private async Task<Film?> Film(Options options, Screening screening, CancellationToken cancellationToken)
    {
        var film = options.Film switch
        {
            null => screening.Film,
            { IsUndecided: true } => null,
            var wanted => await films.Want(wanted.Mention, cancellationToken),
        };
        if (film is null || options.Runtime is not { } runtime || film.Runtime == runtime)
            return film;
        await films.SetRuntime(film.Id, runtime, cancellationToken);
        return film with { Runtime = runtime };
    }
}

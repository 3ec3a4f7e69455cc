using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Removes a film that was only suggested, and its page: <c>/film remove</c>. Asks first.</summary>
[Command("film remove", Permission.Moderator)]
internal sealed class RemoveFilm(IFilms films, IAuditLog audit) : ICommand<RemoveFilm.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, bool Confirm = false);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        var ties = await films.Ties(film.Id, cancellationToken);
        if (ties.AreBinding)
            return Card.Refusal(say["film.remove.bound", ("film", film.Label)], [say["film.remove.because", ("ties", string.Join(", ", Named(ties, say)))], " ", say["film.remove.instead"]]);
        if (!options.Confirm)
        {
            return new Card
            {
                Title = say["film.remove.ask", ("film", film.Label)],
                Body = [new Paragraph([say["film.remove.supporters", ("n", ties.Supporters)], " ", say["film.remove.forgood"]])],
                Actions = [new Button(say["film.remove.yes"], new CommandCall("film remove", ("film", $"#{film.Id}"), ("confirm", "yes")), Effect.Replace, ButtonStyle.Danger)],
                Audience = Audience.Caller,
            };
        }

        await films.Remove(film.Id, cancellationToken);
        audit.Record(caller.Member.Id, "film remove", film.Label);
        return new Card
        {
            Title = say["film.remove.done", ("film", film.Label)],
            Actions = [new Button(say["film.remove.again"], new CommandCall("suggest", ("film", "+" + film.Label)))],
            Audience = Audience.Caller,
        };
    }

    private static IEnumerable<string> Named(FilmTies ties, Phrases say)
    {
        if (ties.Reviews > 0)
            yield return say["reviews.count", ("n", ties.Reviews)];
        if (ties.Ratings > 0)
            yield return say["film.remove.ratings", ("n", ties.Ratings)];
        if (ties.Screenings > 0)
            yield return say["film.remove.screenings", ("n", ties.Screenings)];
        if (ties.Ballots > 0)
            yield return say["film.remove.ballots", ("n", ties.Ballots)];
    }
}

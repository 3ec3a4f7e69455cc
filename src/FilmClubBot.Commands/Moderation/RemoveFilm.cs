using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Removes a film that was only suggested, and its page: <c>/films remove</c>.</summary>
[Command("films remove", Permission.Moderator, CommandTopic.Library, Confirmation = Confirmation.WithReply)]
internal sealed class RemoveFilm(IFilms films, IAuditLog audit) : ICommand<RemoveFilm.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        var ties = await films.Remove(film.Id, cancellationToken);
        if (ties.AreBinding)
            return Card.Refusal(say["films.remove.bound", ("film", film.Label)], [say["films.remove.because", ("ties", string.Join(", ", FilmTieWords.Of(ties, say)))], " ", say["films.remove.instead"]]);

        audit.Record(caller.Member.Id, "films remove", film.Label);
        return new Card
        {
            Title = say["films.remove.done", ("film", film.Label)],
            Body = [new Paragraph(say["films.remove.supporters", ("n", ties.Supporters)])],
            Actions = [new Button(say["films.remove.again"], new CommandCall("suggest", ("film", "+" + film.Label)))],
            Audience = Audience.Caller,
            Confirms = new("film", $"#{film.Id}"),
        };
    }
}

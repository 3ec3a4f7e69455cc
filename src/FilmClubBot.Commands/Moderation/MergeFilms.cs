using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Moderation;

/// <summary>Makes one film of two: <c>/films merge film:"El laberinto del fauno" into:"Pan's Labyrinth"</c>.</summary>
[Command("films merge", Permission.Moderator, CommandTopic.Library, Confirmation = Confirmation.WithReply)]
internal sealed class MergeFilms(IFilms films, IAuditLog audit) : ICommand<MergeFilms.Options>
{
    /// <param name="Film">The film that is removed.</param>
    /// <param name="Into">The film that gets everything of it.</param>
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film, [Suggest<KnownFilms>] FilmId Into);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film || await films.Find(options.Into, cancellationToken) is not { } into)
            return Card.Refusal(say["films.gone"]);
        if (film.Id == into.Id)
            return Card.Refusal(say["refusal.title"], say["films.merge.same", ("film", film.Label)]);
        if (await films.Merge(film.Id, into.Id, cancellationToken) is not { } merged)
            return Card.Refusal(say["refusal.title"], say["films.merge.ballot", ("film", film.Label), ("into", into.Label)]);

        audit.Record(caller.Member.Id, "films merge", $"{film.Label} → {into.Label}");
        return new Card
        {
            Title = say["films.merge.done", ("film", film.Label), ("into", into.Label)],
            Body = FilmTieWords.Of(merged.Ties, say) is { Count: > 0 } moved ? [new Paragraph(say["films.merge.moved", ("ties", string.Join(", ", moved))])] : [],
            Actions = [FilmButtons.Show(into, say)],
            Audience = Audience.Caller,
            Confirms = new("film", $"#{film.Id}"),
            Reversal = new(new CommandCall("films split", ("film", $"#{into.Id}"), ("merge", merged.Number.ToString(CultureInfo.InvariantCulture))), SplitFilm.Target(into)),
        };
    }
}

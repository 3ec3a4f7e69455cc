using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Ratings;

namespace FilmClubBot.Commands.Ratings;

/// <summary>Deletes the caller's rating of a film: <c>/unrate her</c>.</summary>
[Command("unrate", Permission.Member, CommandTopic.Films)]
internal sealed class UnrateFilm(IFilms films, IRatings ratings) : ICommand<UnrateFilm.Options>
{
    internal sealed record Options([Suggest<KnownFilms>] FilmId Film);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (await films.Find(options.Film, cancellationToken) is not { } film)
            return Card.Refusal(say["films.gone"]);
        if (await ratings.Lock(film, caller.Member, cancellationToken) is not { } before)
            return Card.Refusal(say["unrate.none", ("film", film.Label)]);
        if (before.CommentState.IsBinding())
            return Card.Refusal(say[before.CommentState.IsVisible() ? "unrate.reported" : "unrate.unseen", ("film", film.Label)], say["unrate.instead"]);
        await ratings.Remove(film.Id, caller.Member.Id, cancellationToken);
        return new Card
        {
            Title = say["unrate.done", ("film", film.Label), ("stars", before.Stars.Glyphs)],
            Actions = [FilmButtons.Ratings(film, say)],
            Audience = Audience.Caller,
            Reversal = RateFilm.To(before, film, caller.Member.Id),
        };
    }
}

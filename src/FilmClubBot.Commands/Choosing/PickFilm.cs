using System.Globalization;
using System.Security.Cryptography;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Commands.Choosing;

/// <summary>
/// Draws a film by chance, from the watchlist or from named films, by the <see cref="Draw"/> of ballots: <c>/pick films:Her; Alien; Heat</c>. Everybody
/// sees the seed and can repeat the draw by hand or with <c>seed</c>; then the card states that it was given.
/// </summary>
[Command("pick", Permission.Member, CommandTopic.Votes, AsSubcommand = "random")]
internal sealed class PickFilm(BallotFilms films) : ICommand<PickFilm.Options>
{
    // What distinguishes the digests of a few films, and does not wrap on a phone.
    private const int DigestShown = 12;

    /// <param name="Films">Titles, or <c>top 5</c> of the watchlist.</param>
    /// <param name="Seed">A published seed, to repeat its draw.</param>
    /// <param name="List">The list that the films are taken from; the watchlist if not given.</param>
    internal sealed record Options([Text(BallotFilms.MaxLength, IsList = true)] string? Films = null, [Text(2 * DrawSeed.MaxBytes)] string? Seed = null, [Suggest<KnownLists>] ListName List = default);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        var seed = options.Seed is { } given ? Read(given) : DrawSeed.Of(RandomNumberGenerator.GetBytes(DrawSeed.MinBytes));
        if (seed is null)
            return Card.Refusal(say["refusal.title"], say["pick.wrongseed", ("least", 2 * DrawSeed.MinBytes), ("most", 2 * DrawSeed.MaxBytes)]);
        var (chosen, refusal) = await films.Find(
            options.Films ?? $"top {Ballot.MaxFilms}", options.List, caller, text => new CommandCall("pick", ("films", text), ("seed", options.Seed)), cancellationToken);
        if (refusal is not null)
            return refusal;

        var byId = chosen.ToDictionary(film => film.Id);
        var draw = new Draw(seed, [.. chosen.Select(film => film.Id)]);
        var film = byId[draw.Order[0].Film];
        return new Card
        {
            Title = say["pick.title", ("film", film.Label)],
            Body =
            [
                new Paragraph(options.Seed is null ? say["pick.random"] : say["pick.given", ("name", caller.Member.Name)]),
                new Paragraph(say.Rich("pick.seed", ("seed", new Code(seed.Text)))),
                new Verbatim(string.Join('\n', draw.Order.Select(drawn => Line(drawn, byId)))),
                new Paragraph(say["pick.how"]),
            ],
            Actions = caller.Permission >= Permission.Moderator ? [BallotButtons.Schedule(film, say)] : [],
        };
    }

    private static string Line(DrawnFilm drawn, Dictionary<FilmId, Film> byId) =>
        string.Create(CultureInfo.InvariantCulture, $"{drawn.Digest[..DigestShown]}  {drawn.Number,2}  {BallotWords.InList(byId[drawn.Film].Label)}");

    private static DrawSeed? Read(string text)
    {
        try
        {
            return DrawSeed.FromText(text.Trim().ToLowerInvariant());
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Quotes;
using FilmClubBot.Commands.Ratings;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using Moq;

namespace FilmClubBot.OnWeb.Tests.Hosting;

/// <summary>What is known of the films: one review, one theme, one quote, and the ratings of the test.</summary>
internal sealed class FakeLibrary
{
    private const string Evidence = "The lonely <man> & his phone.";

    public List<Film> Films { get; } = [FakeSociety.Her, FakeSociety.RedShoes];

    public List<Rating> Ratings { get; } = [];

    /// <summary>Whether the review gives the film away.</summary>
    public bool IsCovered { get; set; }

    public void Register(IServiceCollection services)
    {
        services.AddScoped(_ => FilmsPort());
        services.AddScoped(_ => ReviewsPort());
        services.AddScoped(_ => ThemesPort());
        services.AddScoped(_ => QuotesPort());
        services.AddScoped(_ => RatingsPort());
    }

    /// <summary>The image of the review.</summary>
    public ReviewImage? Image { get; set; }

    private ReviewReference Reference => new(new(11), "Alone </script> Together", "Mara Voss", new Uri("https://lantern.example/her")) { IsCovered = IsCovered };

    private Passage Passage => new(Reference, new(0, Evidence.Length), Evidence);

    private IFilms FilmsPort()
    {
        var port = new Mock<IFilms>();
        port.Setup(films => films.List(It.IsAny<CancellationToken>())).ReturnsAsync(Films);
        port.Setup(films => films.Find(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).Returns<FilmId, CancellationToken>((id, _) => Task.FromResult(Films.Find(film => film.Id == id)));
        return port.Object;
    }

    private IReviews ReviewsPort()
    {
        var port = new Mock<IReviews>();
        port.Setup(reviews => reviews.Latest(It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Slice<ReviewSummary>([new(Reference, FakeSociety.Now, [FakeSociety.Her], "He writes letters for others.", false)], 1));
        port.Setup(reviews => reviews.Find(It.IsAny<ReviewId>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Review(Reference.Id, new ReviewText(Reference.Title, Evidence), Reference.Author, Reference.Link, FakeSociety.Now, 1, [FakeSociety.Her], false));
        port.Setup(reviews => reviews.OfFilm(It.IsAny<FilmId>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Slice<ReviewSummary>([new(Reference, FakeSociety.Now, [FakeSociety.Her], "He writes letters for others.", false) { Image = Image }], 1));
        return port.Object;
    }

    private IThemes ThemesPort()
    {
        var port = new Mock<IThemes>();
        IReadOnlyList<FilmTheme> found = [new("loneliness", 0.9, 1, 1, [Passage], null)];
        port.Setup(themes => themes.OfFilm(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ReturnsAsync(found);
        port.Setup(themes => themes.Cited(It.IsAny<FilmId>(), It.IsAny<Func<IReadOnlyList<FilmTheme>, IEnumerable<FilmTheme>>>(), It.IsAny<CancellationToken>())).ReturnsAsync(found);
        port.Setup(themes => themes.Names(It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<FilmId, IReadOnlyList<string>>());
        return port.Object;
    }

    private IQuotes QuotesPort()
    {
        var port = new Mock<IQuotes>();
        port.Setup(quotes => quotes.Search(It.IsAny<QuoteFilter>(), It.IsAny<PageRequest>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(new Slice<Quote>([new(new(3), Passage, QuoteKind.Speech, "Spike Jonze", null)], 1));
        return port.Object;
    }

    private IRatings RatingsPort()
    {
        var port = new Mock<IRatings>();
        port.Setup(ratings => ratings.OfFilm(It.IsAny<FilmId>(), It.IsAny<CancellationToken>())).ReturnsAsync(Ratings);
        port.Setup(ratings => ratings.All(null, It.IsAny<CancellationToken>()))
            .ReturnsAsync(() => [.. Ratings.Select(rating => new GivenRating(rating.By.Id, rating.Film.Id, rating.Stars, rating.At))]);
        return port.Object;
    }
}

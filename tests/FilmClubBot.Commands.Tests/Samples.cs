using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Quotes;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Commands.Tests;

/// <summary>Reviews, quotes and ratings to fill the ports with.</summary>
internal static class Samples
{
    public static readonly Instant Friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    public static readonly ReviewReference HerReview = new(new(11), "Alone Together", "Mara Voss", new Uri("https://lantern.example/her"));
    public static readonly ReviewReference OtherReview = new(new(12), "Her, Again", null, null);

    public static Passage Passage(string text, ReviewReference? review = null, int at = 0) => new(review ?? HerReview, new(at, at + text.Length), text);

    public static Quote Quote(int id, string text, QuoteKind kind = QuoteKind.Speech, string? speaker = "Spike Jonze", string? source = null) =>
        new(new(id), Passage(text), kind, speaker, source);

    public static ReviewSummary Summary(ReviewReference reference, string excerpt, params Film[] films) => new(reference, Friday, films, excerpt, false);

    public static Review Review(ReviewReference reference, params Film[] films) =>
        new(reference.Id, new ReviewText(reference.Title, "Words."), reference.Author, reference.Link, Friday, 1, films, false);

    public static Rating Rating(Film film, string by, int halves, string? comment = null, bool spoiler = false) =>
        new(film, Bench.Ada with { Name = by }, Stars.FromHalves(halves), comment, spoiler, Friday);

    public static RatingSummary Rated(params int[] halves)
    {
        var counts = new int[Stars.MaxHalves];
        foreach (var given in halves)
            counts[given - 1]++;
        return new(counts);
    }
}

using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.OnWeb.Cards;
using FilmClubBot.OnWeb.Readers;
using FilmClubBot.OnWeb.Tests.Hosting;
using NodaTime;

namespace FilmClubBot.OnWeb.Tests.Cards;

public sealed class SharedBodiesTests : IAsyncDisposable
{
    private readonly ServiceProvider _services = Rendering.Services();

    private SharedBodies Bodies => _services.GetRequiredService<SharedBodies>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task One_rendering_serves_all_readers_of_a_language_and_zone()
    {
        var card = SampleCards.Ratings;
        await Bodies.Prepare([card], Reader("Europe/Berlin"));
        await Bodies.Prepare([card], Reader("Europe/Berlin"));

        Assert.Same(Bodies.Find(card, Reader("Europe/Berlin"))!.Value.Value, Bodies.Find(card, Reader("Europe/Berlin"))!.Value.Value);
        Assert.Null(Bodies.Find(card, Reader("Europe/London")));
        Assert.Null(Bodies.Find(SampleCards.Ratings, Reader("Europe/Berlin")));
    }

    [Fact]
    public async Task A_reader_of_another_zone_gets_their_own_time()
    {
        var card = new Card { Title = "Soon", Body = [new Paragraph(new Timestamp(SampleCards.Evening, TimestampStyle.DateTime))] };
        await Bodies.Prepare([card], Reader("Europe/Berlin"));
        await Bodies.Prepare([card], Reader("Asia/Tokyo"));

        Assert.NotEqual(Bodies.Find(card, Reader("Europe/Berlin"))!.Value.Value, Bodies.Find(card, Reader("Asia/Tokyo"))!.Value.Value);
    }

    [Fact]
    public async Task A_shared_body_is_what_each_page_would_render()
    {
        var words = SampleCards.Words with { Body = [.. SampleCards.Words.Body.Where(block => block is not BulletList)] };
        foreach (var card in new[] { words, SampleCards.Ratings, SampleCards.Worked, SampleCards.Picture })
        {
            var alone = await Rendering.Of(card);
            Assert.Equal(alone, await Rendering.Of(card, isShared: true));
        }
    }

    [Fact]
    public async Task What_can_be_pressed_or_is_for_one_reader_is_not_shared()
    {
        Card[] cards =
        [
            new() { Title = "A spoiler", Body = [new Paragraph(new Spoiler("She leaves."))] },
            new() { Title = "A spoiler", Body = [new BulletList([["One"], [new Spoiler("She leaves.")]])] },
            new() { Title = "A spoiler", Fields = [new Field("End", [new Spoiler("She leaves.")])] },
            new() { Title = "Private", Body = [new Paragraph("Words")], Audience = Audience.Caller },
        ];
        await Bodies.Prepare(cards, Reader("Europe/Berlin"));
        Assert.All(cards, card => Assert.Null(Bodies.Find(card, Reader("Europe/Berlin"))));
    }

    private static Reader Reader(string zone) => new(TestLocales.All.For("en"), DateTimeZoneProviders.Tzdb[zone]);
}

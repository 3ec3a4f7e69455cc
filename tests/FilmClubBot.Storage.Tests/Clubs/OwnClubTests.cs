using FilmClubBot.Commands.Framework.Pipeline;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Clubs;

public class OwnClubTests
{
    [Fact]
    public async Task Moderators_change_their_own_club_and_no_other()
    {
        await using var society = await Society.Found();
        var founded = (await society.Directory.Found(
            new("Harbour", DateTimeZoneProviders.Tzdb["Europe/London"], "en"), new(Platform.Discord, "41", society.Now, new Account(Platform.Discord, "61", "Mo")), Society.Token)).Club;
        await using var club = society.Beside(club: founded.Id.Value);
        await using (var scope = club.Begin())
        {
            Assert.Null(await scope.OwnClub.Change(ClubId.OfSettings, other => other with { Name = "Theirs" }, Society.Token));
            await scope.OwnClub.Change(founded.Id, own => own with { Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"], Locale = "fr" }, Society.Token);
            await scope.Commit();
        }

        Assert.Equal(founded with { Zone = DateTimeZoneProviders.Tzdb["Asia/Tokyo"], Locale = "fr" }, (await society.Directory.Find(founded.Id, Society.Token))!.Club);
        Assert.NotEqual("Theirs", (await society.Directory.Find(ClubId.OfSettings, Society.Token))!.Club.Name);
    }

    [Fact]
    public async Task A_changed_address_is_the_clubs_besides_its_former_ones()
    {
        await using var society = await Society.Found();
        var founded = await Founded(society, "Harbour Screen", "41");
        Assert.Equal("harbour-screen", founded.Address);
        Assert.Equal("harbour-screen-2", (await Founded(society, "Harbour Screen!", "42")).Address);
        await using var club = society.Beside(club: founded.Id.Value);
        foreach (var name in new[] { "hafen", "harbour-screen", "hafen" })
        {
            await using var scope = club.Begin();
            await scope.OwnClub.Change(founded.Id, own => own with { Address = name }, Society.Token);
            await scope.Commit();
        }

        await using (var scope = club.Begin())
            Assert.Equal(["hafen", "harbour-screen"], await scope.OwnClub.Addresses(Society.Token));
        foreach (var name in new[] { "hafen", "harbour-screen" })
            Assert.Equal((founded.Id, "hafen"), await society.Directory.AtAddress(name, Society.Token) is { Club: var found } ? (found.Id, found.Address) : default);
        Assert.Null(await society.Directory.AtAddress("harbour", Society.Token));
    }

    [Fact]
    public async Task An_address_of_another_club_is_a_conflict()
    {
        await using var society = await Society.Found();
        var (harbour, lantern) = (await Founded(society, "Harbour", "41"), await Founded(society, "Lantern", "42"));
        await using var club = society.Beside(club: harbour.Id.Value);
        await using var scope = club.Begin();
        await Assert.ThrowsAsync<ConflictException>(async () =>
        {
            await scope.OwnClub.Change(harbour.Id, own => own with { Address = "lantern" }, Society.Token);
            await scope.Commit();
        });
        Assert.Equal(lantern, (await society.Directory.AtAddress("lantern", Society.Token))!.Club);
    }

    private static async Task<Club> Founded(Society society, string name, string guild) => (await society.Directory.Found(
        new(name, DateTimeZoneProviders.Tzdb["Europe/London"], "en"), new(Platform.Discord, guild, society.Now, new Account(Platform.Discord, "61", "Mo")), Society.Token)).Club;
}

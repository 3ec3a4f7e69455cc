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
}

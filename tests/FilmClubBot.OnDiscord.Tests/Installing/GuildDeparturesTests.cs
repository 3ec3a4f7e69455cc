using FilmClubBot.OnDiscord.Installing;

namespace FilmClubBot.OnDiscord.Tests.Installing;

public sealed class GuildDeparturesTests
{
    [Theory]
    [InlineData("""{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":"41"}}""", "41")]
    [InlineData("""{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":"41","unavailable":false}}""", "41")]
    [InlineData("""{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":"41","unavailable":true}}""", null)]
    [InlineData("""{"t":"GUILD_CREATE","s":3,"op":0,"d":{"id":"41","name":"\"GUILD_DELETE\""}}""", null)]
    [InlineData("""{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":41}}""", null)]
    [InlineData("""{"t":"GUILD_DELETE","s":3,"op":0,"d":{"id":"41x"}}""", null)]
    [InlineData("""{"t":"GUILD_DELETE","s":3,"op":0,"d":[]}""", null)]
    [InlineData("""["GUILD_DELETE"]""", null)]
    [InlineData("""[[[[[[[[["GUILD_DELETE"]]]]]]]]]""", null)]
    [InlineData("GUILD_DELETE", null)]
    public void A_guild_was_left_if_it_is_deleted_and_not_merely_unavailable(string frame, string? guild) => Assert.Equal(guild, GuildDepartures.GuildOf(frame));
}

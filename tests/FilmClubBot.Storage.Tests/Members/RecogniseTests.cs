using FilmClubBot.Domain.Members;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Members;

public class RecogniseTests
{
    [Theory]
    [InlineData("anna", "Anna")]
    [InlineData("ANNA", "Anna")]
    [InlineData("özg", "Özgür")]
    [InlineData("GÜR", "Özgür")]
    [InlineData("ö", "Özgür")]
    [InlineData("100%", "100% Bo")]
    [InlineData("_", "")]
    [InlineData("zo", "")]
    public async Task A_member_is_found_by_a_part_of_the_name_in_any_case(string typed, string names)
    {
        await using var society = await Society.Found();
        foreach (var name in new[] { "Özgür", "Anna", "100% Bo" })
            await society.Join(name);
        Assert.Equal(names, string.Join(",", (await society.Do(scope => scope.Members.Named(typed, 5, Society.Token))).Select(member => member.Name)));
        Assert.Equal(2, (await society.Do(scope => scope.Members.Named("", 2, Society.Token))).Count);
    }

    [Fact]
    public async Task An_account_is_always_the_same_member()
    {
        await using var society = await Society.Found();
        var first = await Recognise(society, new(Platform.Discord, "1", "Ana"));
        var again = await Recognise(society, new(Platform.Discord, "1", "Ana"));
        var other = await Recognise(society, new(Platform.Slack, "1", "Ana"));

        Assert.Equal(first, again);
        Assert.NotEqual(first.Id, other.Id);
    }

    [Fact]
    public async Task A_changed_display_name_renames_the_member()
    {
        await using var society = await Society.Found();
        var first = await Recognise(society, new(Platform.Discord, "1", "Ana"));
        var renamed = await Recognise(society, new(Platform.Discord, "1", "Ana Maria"));

        Assert.Equal(first with { Name = "Ana Maria" }, renamed);
    }

    [Fact]
    public async Task A_new_member_is_saved_immediately_and_no_lock_is_held()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        await scope.Members.Recognise(new(Platform.Web, "1", "Ana"), Society.Token);

        Assert.Equal(["1"], society.Query("SELECT COUNT(*) FROM Members"));
        await Recognise(society, new(Platform.Web, "2", "Ben"));
    }

    [Theory]
    [InlineData("  ", "id-7")]
    [InlineData(" Ana ", "Ana")]
    public async Task A_blank_name_is_the_platforms_id(string name, string shown)
    {
        await using var society = await Society.Found();
        Assert.Equal(shown, (await Recognise(society, new(Platform.Web, "id-7", name))).Name);
    }

    [Fact]
    public async Task An_id_that_is_too_long_throws()
    {
        await using var society = await Society.Found();
        await Assert.ThrowsAsync<ArgumentException>(() => Recognise(society, new(Platform.Web, new string('1', 65), "Ana")));
    }

    private static Task<Member> Recognise(Society society, Account account) =>
        society.Do(scope => scope.Members.Recognise(account, Society.Token));
}

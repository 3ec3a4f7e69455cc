namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>Discord.Net and SlackNet, which a build has or has not.</summary>
internal static class Sdks
{
    /// <summary>Skips the test where the program was built without them.</summary>
    public static void Needed()
    {
#if !CHAT_SDKS
        Assert.Skip("This build has neither Discord.Net nor SlackNet: build with -p:ChatSdks=true.");
#endif
    }
}

using FilmClubBot.Commands.Framework.Files;
using FilmClubBot.OnWeb.Uploads;
using Microsoft.AspNetCore.Components.Forms;
using Moq;

namespace FilmClubBot.OnWeb.Tests.Uploads;

public class UploadedFilesTests
{
    private readonly UploadedFiles _files = new();

    [Fact]
    public async Task Holds_a_file_until_it_is_removed()
    {
        var id = await _files.Add(File("ratings.csv", [1, 2, 3]));

        var read = Assert.IsType<FileReading.Content>(await Read(id));
        Assert.Equal(("ratings.csv", 3), (read.Name, read.Bytes.Length));
        _files.Remove(id);
        _files.Remove(id);
        Assert.IsType<FileReading.Unavailable>(await Read(id));
    }

    [Fact]
    public async Task Receives_no_more_of_a_large_file_than_its_name()
    {
        var large = await _files.Add(File("large.zip", [1], UploadedFiles.MaxBytes + 1));

        Assert.Equal("large.zip", Assert.IsType<FileReading.TooLarge>(await Read(large)).Name);
        Assert.Equal("ratings.csv", Assert.IsType<FileReading.TooLarge>(await Read(await _files.Add(File("ratings.csv", new byte[101])))).Name);
        await Assert.ThrowsAsync<IOException>(() => _files.Add(File("lie.csv", new byte[50], 10)));
    }

    [Fact]
    public async Task Holds_no_more_than_its_limit_at_a_time()
    {
        var content = new byte[UploadedFiles.MaxBytes];
        List<string> held = [];
        for (var number = 0; number < UploadedFiles.MaxHeld / UploadedFiles.MaxBytes; number++)
            held.Add(await _files.Add(File("large.zip", content)));

        await Assert.ThrowsAsync<IOException>(() => _files.Add(File("one.csv", [1])));
        _files.Remove(held[0]);
        Assert.IsType<FileReading.Content>(await Read(await _files.Add(File("one.csv", [1]))));
    }

    private Task<FileReading> Read(string id) => _files.Read(new(id), 100, TestContext.Current.CancellationToken);

    private static IBrowserFile File(string name, byte[] content, long? size = null)
    {
        var file = new Mock<IBrowserFile>();
        file.SetupGet(each => each.Name).Returns(name);
        file.SetupGet(each => each.Size).Returns(size ?? content.Length);
        file.Setup(each => each.OpenReadStream(It.IsAny<long>(), It.IsAny<CancellationToken>())).Returns(() => new MemoryStream(content));
        return file.Object;
    }
}

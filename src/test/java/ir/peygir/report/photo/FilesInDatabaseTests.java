package ir.peygir.report.photo;

import org.springframework.jdbc.core.simple.JdbcClient;

class FilesInDatabaseTests extends PhotoFilesContract {

	@Override
	PhotoFiles files() {
		return new FilesInDatabase(JdbcClient.create(this.database.dataSource()));
	}

}
